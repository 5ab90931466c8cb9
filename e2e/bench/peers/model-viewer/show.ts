import '@google/model-viewer/dist/model-viewer.min.js';

const viewer = document.createElement('model-viewer');
viewer.setAttribute('src', '/model.glb');
viewer.setAttribute('camera-controls', '');
document.querySelector('#view')?.append(viewer);
