import { Viewer } from '@photo-sphere-viewer/core';
import '@photo-sphere-viewer/core/index.css';

new Viewer({ container: document.querySelector('#view') as HTMLElement, panorama: '/panorama.jpg' });
