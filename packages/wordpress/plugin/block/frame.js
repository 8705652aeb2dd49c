// Lets the frame of a pasted address be as high as what it shows. A page says its height at each change, and when asked.
(function () {
  const frames = [...document.querySelectorAll('iframe[src*="/embed/"]')];

  addEventListener('message', ({ data, origin, source }) => {
    if (data?.backontrack !== 'height' || !(data.height >= 40 && data.height <= 20000)) return;
    for (const frame of frames)
      if (frame.contentWindow === source && new URL(frame.src).origin === origin)
        frame.style.height = `${Math.ceil(data.height)}px`;
  });
  for (const frame of frames) {
    const ask = () => frame.contentWindow?.postMessage({ backontrack: 'measure' }, '*');
    ask();
    // Browsers do not draw what is out of sight, and what is not drawn does not say when it changes.
    frame.addEventListener('load', ask);
  }
})();
