/**
 * What a frame loads first. A prewarmed frame is not displayed, so its viewport is empty; it stays with this until it
 * is shown, and Fluent is loaded only where a blade is drawn.
 */
const app = '/react-app.js';

function start(): void {
  if (innerWidth === 0) return;
  removeEventListener('resize', start);
  void import(app);
}

addEventListener('resize', start);
start();
