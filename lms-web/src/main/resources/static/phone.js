// What a page does on a phone besides keeping input: leaving fast, and saving courses to read without a signal.
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
        clear(true); // Started now; the browser finishes it while the page is closing.
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
  const listOf = async course => {
    const list = await caches.match(course + '/offline.json', { cacheName: 'kinship', ignoreVary: true });
    return list && list.json();
  };

  // For people who are signed in, as they have something to lose; for others only once they ask to save a course.
  if (me && !keptCopy) {
    window.addEventListener('load', () => register().catch(() => {}));
  }

  const list = document.querySelector('[data-kept-courses]');

  if (keptCopy && !list) {
    const line = document.createElement('p');
    line.className = 'meta';
    line.textContent = words['site.keep.copy'] + ' ' + document.documentElement.dataset.kept;
    document.querySelector('main').prepend(line);
    document.querySelectorAll('main form[data-kind=page]').forEach(form => form.hidden = !me);
    document.querySelectorAll('main a[href^="/sign-in"]').forEach(link => link.hidden = !!me);
    if (/[?&](try|choice)=/.test(location.search)) {
      say(words['site.keep.needs-signal']);
    }
  }

  const offline = document.querySelector('[data-offline]');
  if (offline && !keptCopy) {
    const course = offline.dataset.offline;
    const status = offline.querySelector('[role=status]');
    const buttons = offline.querySelectorAll('button');
    let doing = '';

    const show = async failed => {
      const list = await listOf(course);
      const now = { out: !list, in: list, newer: list && failed };
      offline.querySelectorAll('[data-when]').forEach(part => part.hidden = !now[part.dataset.when]);
      offline.hidden = false;
      if (list) {
        status.textContent = [failed ? status.dataset.newer : status.dataset.in, list.saved].join(' ');
      }
      return list;
    };

    const ask = async request => {
      await register();
      const worker = (await navigator.serviceWorker.ready).active;
      const channel = new MessageChannel();
      return new Promise(resolve => {
        channel.port1.onmessage = ({ data }) =>
          data.share ? status.textContent = doing + ' ' + data.share + ' %' : resolve(data);
        worker.postMessage(request, [channel.port2]);
      });
    };

    const act = async what => {
      const before = await listOf(course);
      doing = what === 'remove' ? '' : before ? status.dataset.renewing : status.dataset.keeping;
      status.textContent = doing;
      buttons.forEach(button => button.disabled = true);
      const { failed } = await ask({ [what]: course }).catch(() => ({ failed: true }));
      buttons.forEach(button => button.disabled = false);
      const there = await show(failed && before);
      if (!there) {
        status.textContent = failed ? status.dataset.failed : status.dataset.removed;
      }
    };

    buttons.forEach(button => button.addEventListener('click', () => act(button.dataset.do)));
    show().then(list => list && list.stamp !== offline.dataset.stamp && act('keep'));
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
