document.title='x';export {};
