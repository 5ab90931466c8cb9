document.querySelector('#open')?.addEventListener('click', () => void import('./show.ts'));
