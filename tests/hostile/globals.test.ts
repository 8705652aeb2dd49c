import { assert } from '@open-wc/testing';

import { areReady, isUnharmed, open } from './page.ts';
import { unhurried } from './unhurried.ts';

const script = (code: string) => `<script>${code}</script>`;

const hostilities = {
  'Object.prototype extended': `
    Object.assign(Object.prototype, {
      method: 'DELETE', body: 'stolen', headers: { 'x-stolen': '1' }, credentials: 'include', mode: 'no-cors',
      prefix: 'https://elsewhere.invalid/', baseUrl: 'https://elsewhere.invalid/', hooks: { beforeRequest: [() => { throw 1; }] },
      each() {}, keys() { return []; }, merge() {}, size: 3, type: 'x', items: [],
    });`,
  'Array.prototype extended': `
    Object.assign(Array.prototype, {
      each(run) { this.forEach(run); }, first() { return this[0]; }, last() { return this.at(-1); }, remove() { return []; },
      contains(item) { return this.indexOf(item) >= 0; }, clone() { return this.slice(); }, sum: 7,
    });
    Object.assign(String.prototype, { trimLeft2() {}, format() { return ''; } });
    Object.assign(Function.prototype, { defer() {}, curry() {} });`,
  'Array.prototype.toJSON': `Array.prototype.toJSON = function () { return '[' + this.join() + ']'; };`,
  'Array methods of an old library': `
    Array.from = function (list) { const copy = []; for (let i = 0; i < list.length; i++) copy.push(list[i]); return copy; };
    Element.prototype.remove = function () { if (this.parentNode) this.parentNode.removeChild(this); };`,
  'fetch wrapped by a monitor that expects addresses as text': `
    const original = window.fetch;
    window.fetch = function (url, options) {
      if (url.indexOf('/slow/') === 0) return Promise.reject(new Error('slow'));
      options = options || {};
      options.headers = options.headers || {};
      options.headers['X-Requested-With'] = 'XMLHttpRequest';
      return original.call(window, url, options);
    };`,
  'fetch replaced by one over XMLHttpRequest': `
    window.fetch = function (url, options) {
      return new Promise(function (resolve, reject) {
        const request = new XMLHttpRequest();
        request.open((options && options.method) || 'GET', url);
        for (const name in options.headers) request.setRequestHeader(name, options.headers[name]);
        request.onerror = function () { reject(new TypeError('Network request failed')); };
        request.onload = function () {
          const headers = new Headers();
          request.getAllResponseHeaders().split(/[\\r\\n]+/).forEach(function (line) {
            const at = line.indexOf(':');
            if (at > 0) headers.append(line.slice(0, at), line.slice(at + 1));
          });
          resolve({
            ok: request.status < 300, status: request.status, statusText: request.statusText, url: url, headers: headers,
            text: function () { return Promise.resolve(request.responseText); },
            json: function () { return Promise.resolve(JSON.parse(request.responseText)); },
            clone: function () { return this; },
          });
        };
        request.send(options && options.body);
      });
    };`,
  'polyfills and hydration of another Lit': `
    for (const name of ['litHtml', 'reactiveElement', 'litElement']) window[name + 'PolyfillSupport'] = function () { throw 1; };
    window.litElementHydrateSupport = function ({ LitElement }) { LitElement.prototype.update = function () {}; };`,
  'Request and Response replaced': `
    window.Request = function (options) { this.options = options; this.send = function () {}; };
    window.Response = window.Headers = undefined;`,
  'Promise without what came after 2015': `
    const Native = window.Promise;
    window.Promise = function Promise(run) { return new Native(run); };
    window.Promise.prototype = Native.prototype;
    for (const name of ['all', 'race', 'resolve', 'reject']) window.Promise[name] = Native[name].bind(Native);
    delete Native.prototype.finally;`,
  'Promise replaced by Bluebird': '</script><script src="library/bluebird">',
  'customElements.define wrapped': `
    window.registered = [];
    const define = customElements.define;
    customElements.define = function (name, element, options) {
      if (typeof element !== 'function') throw new Error('not an element');
      if (!customElements.get(name)) define.call(customElements, name, element, options);
      return element;
    };`,
  'an HTMLElement for classes of ES5': `
    const Native = window.HTMLElement;
    const shim = function () { return Reflect.construct(Native, [], this.constructor); };
    window.HTMLElement = shim; shim.prototype = Native.prototype; shim.prototype.constructor = shim;
    Object.setPrototypeOf(shim, Native);`,
  'define.amd, module and exports': `
    window.define = function () { throw new Error('nobody defined this'); };
    window.define.amd = {}; window.module = { exports: {} }; window.exports = window.module.exports;
    window.require = function () { throw new Error('nobody required this'); };`,
  'storage denied': `
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
      Object.defineProperty(window, name, { get() { throw new DOMException('denied', 'SecurityError'); } });
    }
    Object.defineProperty(document, 'cookie', { get() { throw new DOMException('denied', 'SecurityError'); } });`,
  'variables of names that we use too': `
    var registry = 1, page = 2, html = '3', css = 4, msg = function () { throw new Error('not yours'); }, lit = 5, ky = 6, z = 7;`,
};

describe(
  'a page that has changed its globals',
  unhurried(() => {
    for (const [name, code] of Object.entries(hostilities)) {
      it(`shows every widget with ${name}, and is as it was`, async () => {
        await isUnharmed(await open({ head: script(code) }));
      });
    }

    it('has an element that iterates over everything', async () => {
      const page = await open({
        head: script('Array.prototype.each = function () {}; Object.prototype.each = function () {};'),
      });
      await areReady(page);
      const seen: string[] = [];
      for (const key in page.widget('mentor-finder')) seen.push(key);

      assert.include(seen, 'each');
    });
  }),
);
