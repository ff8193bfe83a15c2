// Answers when there is no signal: with a page that the reader asked to keep, or with one that says so.
//
// Kept are only pages as readers without an account see them, fetched without cookies, and the files they need.
'use strict';

const CACHE = 'kinship';
const LIST = '/offline.json';
const FILES = /(?:href|src)="(\/[^"?]+\.(?:css|js|json|svg|png))"/g;
const PATIENCE = 8000;
const AT_ONCE = 4;
const language = new URL(self.location).searchParams.get('language') || 'en';

const kept = (address, ignoreSearch) => caches.match(address, { cacheName: CACHE, ignoreVary: true, ignoreSearch });

async function fetched(address, cache) {
  const answer = await fetch(address, { credentials: 'omit', cache, headers: { 'Kept-Language': language } });
  if (!answer.ok) {
    throw new Error(address + ': ' + answer.status);
  }
  return answer;
}

/** A page is kept under its path, marked as a copy, and with it the style sheet, the scripts and the icons. */
async function keep(cache, address) {
  const answer = await fetched(address, 'no-store');
  if (!answer.headers.get('Content-Type').startsWith('text/html')) {
    return cache.put(address, answer);
  }
  const html = await answer.text();
  for (const [, file] of html.matchAll(FILES)) {
    if (!await cache.match(file, { ignoreVary: true })) {
      await cache.put(file, await fetched(file, 'default'));
    }
  }
  const headers = new Headers(answer.headers);
  ['Content-Encoding', 'Content-Length', 'Vary', 'Set-Cookie'].forEach(name => headers.delete(name));
  return cache.put(address.replace(/\?.*/, ''), new Response(html.replace('<html ', '<html data-kept '), { headers }));
}

/** All of a course or nothing; its list, kept last, says that it is all there. Kept again, what was there stays. */
async function keepCourse(course, tell, again) {
  const cache = await caches.open(CACHE);
  try {
    const list = await fetched(course + LIST, 'no-store');
    const { addresses } = await list.clone().json();
    await keep(cache, '/offline');
    for (let at = 0; at < addresses.length; at += AT_ONCE) {
      await Promise.all(addresses.slice(at, at + AT_ONCE).map(address => keep(cache, address)));
      tell({ share: Math.round(100 * Math.min(1, (at + AT_ONCE) / addresses.length)) });
    }
    await cache.put(course + LIST, list);
    tell({ done: true });
  } catch {
    if (!again) {
      await removeCourse(course);
    }
    tell({ failed: true });
  }
}

async function removeCourse(course) {
  const cache = await caches.open(CACHE);
  for (const { url } of await cache.keys()) {
    const { pathname } = new URL(url);
    if (pathname === course || pathname.startsWith(course + '/')) {
      await cache.delete(url);
    }
  }
}

async function page(request) {
  const { pathname } = new URL(request.url);
  // The page that checks certificates reads the proof behind a certificate's address by itself.
  const copy = await kept(pathname, true) || pathname.startsWith('/verify/') && await kept('/verify');
  const late = new Promise((resolve, reject) => copy && setTimeout(reject, PATIENCE));
  try {
    return await Promise.race([fetch(request), late]);
  } catch {
    return copy || await kept('/offline') || Response.error();
  }
}

self.addEventListener('install', event => {
  self.skipWaiting();
  event.waitUntil(caches.open(CACHE).then(cache => keep(cache, '/offline')));
});

self.addEventListener('activate', event => event.waitUntil(self.clients.claim()));

self.addEventListener('message', event => {
  const { keep: course, again, remove, leave } = event.data;
  const tell = news => event.ports[0].postMessage(news);
  if (course) {
    event.waitUntil(keepCourse(course, tell, again));
  } else if (remove) {
    event.waitUntil(removeCourse(remove).then(() => tell({ done: true })));
  } else if (leave) {
    event.waitUntil(Promise.all([caches.delete(CACHE), self.registration.unregister()]));
  }
});

self.addEventListener('fetch', event => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin || url.pathname === '/exit') {
    return; // Leaving in a hurry waits for nothing.
  }
  if (request.mode === 'navigate') {
    event.respondWith(page(request));
  } else if (/\.[a-z]+$/.test(url.pathname) && !url.pathname.endsWith(LIST)) {
    event.respondWith(kept(request).then(copy => copy || fetch(request)));
  }
});
