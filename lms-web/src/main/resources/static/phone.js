// What a page does on a phone beside keeping what is given: leaving fast, and courses to be read without a signal.
(() => {
  'use strict';

  const { me, keptCopy, words, say, clear } = window.kinship || {};

  // --- Leaving fast: the link, or Shift three times within five seconds ---

  const exit = document.querySelector('[data-exit]');
  if (exit) {
    const leave = event => {
      event.preventDefault();
      document.title = '';
      document.body.textContent = '';
      if (clear) {
        clear(true); // Begun now, ended by the browser while the page goes.
      }
      location.replace(exit.href);
    };
    let shifts = [];
    document.querySelectorAll('[data-exit]').forEach(link => link.addEventListener('click', leave));
    document.addEventListener('keyup', event => {
      shifts = event.key === 'Shift' ? [...shifts.filter(at => event.timeStamp - at < 5000), event.timeStamp] : [];
      if (shifts.length === 3) {
        leave(event);
      }
    });
  }

  // --- Without a signal ---

  if (!('serviceWorker' in navigator) || !window.caches || !clear) {
    return;
  }

  const language = document.documentElement.lang.slice(0, 2);
  const register = () => navigator.serviceWorker.register('/sw.js?language=' + language);
  const isKept = course => caches.match(course + '/offline.json', { cacheName: 'kinship', ignoreVary: true });

  // For somebody signed in, who has something to lose; for others only once they ask to keep a course.
  if (me && !keptCopy) {
    window.addEventListener('load', () => register().catch(() => {}));
  }

  const list = document.querySelector('[data-kept-courses]');

  if (keptCopy && !list) {
    const line = document.createElement('p');
    line.className = 'meta';
    line.textContent = words.copy;
    document.querySelector('main').prepend(line);
    document.querySelectorAll('main form[data-kind=page]').forEach(form => form.hidden = !me);
    document.querySelectorAll('main a[href^="/sign-in"]').forEach(link => link.hidden = !!me);
    if (/[?&](try|choice)=/.test(location.search)) {
      say(words.needsSignal);
    }
  }

  const offline = document.querySelector('[data-offline]');
  if (offline && !keptCopy) {
    const course = offline.dataset.offline;
    const status = offline.querySelector('[role=status]');
    const buttons = offline.querySelectorAll('button');

    const show = async () => {
      const there = await isKept(course);
      offline.querySelectorAll('[data-when]').forEach(part => part.hidden = (part.dataset.when === 'in') !== !!there);
      offline.hidden = false;
      if (there) {
        status.textContent = status.dataset.in;
      }
      return there;
    };

    const ask = async request => {
      await register();
      const worker = (await navigator.serviceWorker.ready).active;
      const channel = new MessageChannel();
      return new Promise(resolve => {
        channel.port1.onmessage = ({ data }) =>
          data.share ? status.textContent = status.dataset.keeping + ' ' + data.share + ' %' : resolve(data);
        worker.postMessage(request, [channel.port2]);
      });
    };

    buttons.forEach(button => button.addEventListener('click', async () => {
      const keep = button.dataset.do === 'keep';
      buttons.forEach(other => other.disabled = true);
      status.textContent = keep ? status.dataset.keeping : '';
      const { failed } = await ask({ [button.dataset.do]: course }).catch(() => ({ failed: true }));
      buttons.forEach(other => other.disabled = false);
      await show();
      if (failed || !keep) {
        status.textContent = failed ? status.dataset.failed : status.dataset.removed;
      }
    }));

    show();
  }

  if (list) {
    caches.open('kinship').then(async cache => {
      for (const { url } of await cache.keys()) {
        const { pathname } = new URL(url);
        if (pathname.endsWith('/offline.json')) {
          const item = document.createElement('li');
          const link = document.createElement('a');
          link.href = pathname.replace('/offline.json', '');
          link.textContent = (await (await cache.match(url, { ignoreVary: true })).json()).title;
          item.append(link);
          list.querySelector('ul').append(item);
          list.hidden = false;
        }
      }
    });
  }
})();
