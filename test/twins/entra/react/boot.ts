/**
 * What a frame loads first. A prewarmed frame is not displayed, so its viewport is empty; it stays with this until it
 * is shown, and Fluent is loaded only where a blade is drawn. A frame's first layout is no change of size that the
 * browser would have to tell, hence the looking.
 */
const app = '/react-app.js';

function start(): void {
  if (innerWidth === 0) return void setTimeout(start, 100);
  void import(app);
}

start();
