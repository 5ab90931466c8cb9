import 'pannellum/build/pannellum.css';
import 'pannellum/build/pannellum.js';

pannellum.viewer('view', { type: 'equirectangular', panorama: '/panorama.jpg', autoLoad: true });
