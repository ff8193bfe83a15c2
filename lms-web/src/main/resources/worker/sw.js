// Answers when there is no signal, with a page that the reader has saved or with one that says there is no signal.
//
// It keeps only pages as readers without an account see them, fetched without cookies, and the files they need. A page
// is stored under its path and a hash of its content, and the course's list says which hash counts. So a newer copy is
// put beside the older one, and replaces it with a single write: the list's.
'use strict';

const CACHE = 'kinship';
const LIST = '/offline.json';
const COURSE = /^\/(?:preparatory|ongoing)\/[^/]+/;
// The page that checks certificates, with the keys that it needs.
const VERIFY = '/verify';
const FILES = /(?:href|src)="(\/[^"?]+\.(?:css|js|json|svg|png))"/g;
const PATIENCE = 8000;
const AT_ONCE = 4;
const language = new URL(self.location).searchParams.get('language') || 'en';

// Courses that are being fetched, with the pages that want to know how it is going.
const underWay = {};

const kept = address => caches.match(address, { cacheName: CACHE, ignoreVary: true });
const nameOf = url => url.slice(self.location.origin.length);
const isPage = answer => answer.headers.get('Content-Type').startsWith('text/html');

/** The lists of all saved courses. Those of an earlier worker have no names: their pages are under their paths. */
async function lists() {
  const names = await caches.has(CACHE) ? (await (await caches.open(CACHE)).keys()).map(({ url }) => nameOf(url)) : [];
  return Promise.all(names.filter(name => name.endsWith(LIST))
    .map(async name => ({ course: name.slice(0, -LIST.length), ...await (await kept(name)).json() })));
}

async function fetched(address, cache, inLanguage) {
  const headers = { 'Kept-Language': inLanguage || language };
  const answer = await fetch(address, { credentials: 'omit', cache, headers });
  if (!answer.ok) {
    throw new Error(address + ': ' + answer.status);
  }
  return answer;
}

/** Marks a page as a copy, and saves the style sheet, the scripts and the icons with it. */
async function keep(cache, address, key, list = {}) {
  const answer = await fetched(address, 'no-store', list.language);
  const stamp = answer.headers.get('Kept-Copy');
  if (stamp && list.stamp && stamp !== list.stamp) {
    throw new Error(address + ' is newer');
  }
  if (!isPage(answer)) {
    return cache.put(key, answer);
  }
  const html = await answer.text();
  for (const [, file] of html.matchAll(FILES)) {
    if (!await kept(file)) {
      await cache.put(file, await fetched(file, 'default'));
    }
  }
  const headers = new Headers(answer.headers);
  ['Content-Encoding', 'Content-Length', 'Vary', 'Set-Cookie'].forEach(name => headers.delete(name));
  return cache.put(key, new Response(html.replace('<html ', '<html data-kept '), { headers }));
}

/** A list has the date of the answer it came with. */
const put = (cache, name, list, { headers }) =>
  cache.put(name, new Response(JSON.stringify(list), { headers: { Date: headers.get('Date') } }));

/** All of a course or nothing: until its list is stored, readers get the older copy. */
async function fetchCourse(course, tell) {
  const cache = await caches.open(CACHE);
  const before = await kept(course + LIST);
  try {
    const answer = await fetched(course + LIST, 'no-store', before && (await before.json()).language);
    const list = await answer.json();
    const names = {};
    // Without hashes we can't know what has changed, so everything is fetched again.
    list.addresses.forEach((address, i) =>
      names[address.replace('?told', '')] = address.replace(/\?.*/, '') + '?kept=' + (list.hashes ? list.hashes[i] : Date.now()));
    await keep(cache, '/offline', '/offline');
    const missing = [];
    for (const address of list.addresses) {
      if (!await kept(names[address.replace('?told', '')])) {
        missing.push(address);
      }
    }
    for (let at = 0; at < missing.length; at += AT_ONCE) {
      await Promise.all(missing.slice(at, at + AT_ONCE)
        .map(address => keep(cache, address, names[address.replace('?told', '')], list)));
      tell({ share: Math.round(100 * Math.min(1, (at + AT_ONCE) / missing.length)) });
    }
    if (!before !== !await kept(course + LIST)) {
      throw new Error(course + ' was removed');
    }
    await put(cache, course + LIST, { ...list, names, at: Date.now() }, answer);
    await sweep(course);
    tell({ done: true });
  } catch {
    const still = await kept(course + LIST);
    if (still) {
      await put(cache, course + LIST, { ...await still.clone().json(), older: true }, still);
    } else {
      await removeCourse(course);
    }
    tell({ failed: true });
  }
}

/** Once at a time: anyone who asks for it again waits for the same download. */
function keepCourse(course, tell) {
  const way = underWay[course] ||= { tells: [] };
  way.tells.push(tell);
  return way.end ||= fetchCourse(course, news => way.tells.forEach(each => each(news)))
    .finally(() => delete underWay[course]);
}

async function removeCourse(course) {
  const cache = await caches.open(CACHE);
  for (const { url } of await cache.keys()) {
    const { pathname } = new URL(url);
    if (pathname === course || pathname.startsWith(course + '/')) {
      await cache.delete(url);
    }
  }
  await sweep(course);
}

/** Deletes what no list names: older copies, and parts of a newer one that isn't complete. */
async function sweep(course) {
  const all = await lists();
  if (all.some(list => !list.names) || Object.keys(underWay).some(other => other !== course)) {
    return;
  }
  const needed = new Set(['/offline', ...all.flatMap(list => [list.course + LIST, ...Object.values(list.names)])]);
  for (const name of [...needed]) {
    const answer = await kept(name);
    if (answer && isPage(answer)) {
      [...(await answer.text()).matchAll(FILES)].forEach(([, file]) => needed.add(file));
    }
  }
  const cache = await caches.open(CACHE);
  for (const { url } of await cache.keys()) {
    if (!needed.has(nameOf(url))) {
      await cache.delete(url);
    }
  }
}

/** The saved copy of a page or a picture. A page says when it was saved, and whether there is a newer one. */
async function copyOf(name) {
  const [list] = (await lists()).filter(({ names }) => names && names[name]).sort((a, b) => b.at - a.at);
  const copy = await kept(list ? list.names[name] : name);
  if (!copy || !list || !isPage(copy)) {
    return copy;
  }
  const said = ((list.saved || '') + (list.older && list.newer ? ' ' + list.newer : '')).replace(/["&<]/g, '');
  const html = (await copy.text()).replace('<html data-kept', () => '<html data-kept="' + said + '"');
  return new Response(html, { headers: copy.headers });
}

/** A page of a course has arrived, with the stamp of the copy that would be saved now. */
async function compare(pathname, stamp) {
  const [course] = COURSE.exec(pathname) || [];
  const list = stamp && course && await kept(course + LIST);
  if (list && stamp === 'none') {
    return removeCourse(course);
  }
  const { names, stamp: ours } = list ? await list.json() : {};
  return list && (!names || ours !== stamp) && keepCourse(course, () => {});
}

async function page(event) {
  const { pathname } = new URL(event.request.url);
  const fresh = fetch(event.request);
  fresh.catch(() => {}); // Looked at below.
  // The page that checks certificates reads the proof behind a certificate's address by itself.
  const copy = await copyOf(pathname.startsWith(VERIFY + '/') ? VERIFY : pathname);
  const late = new Promise((resolve, reject) => copy && setTimeout(reject, PATIENCE));
  try {
    const answer = await Promise.race([fresh, late]);
    event.waitUntil(compare(pathname, answer.headers.get('Kept-Copy')));
    return answer;
  } catch {
    return copy || await kept('/offline') || Response.error();
  }
}

self.addEventListener('install', event => {
  self.skipWaiting();
  event.waitUntil(caches.open(CACHE).then(cache => keep(cache, '/offline', '/offline')));
});

self.addEventListener('activate', event => event.waitUntil(self.clients.claim()));

self.addEventListener('message', event => {
  const { keep: course, remove, leave } = event.data;
  const tell = news => event.ports[0].postMessage(news);
  if (course) {
    event.waitUntil(keepCourse(course, tell));
  } else if (remove) {
    event.waitUntil(removeCourse(remove).then(() => tell({ done: true })));
  } else if (leave) {
    event.waitUntil(Promise.all([caches.delete(CACHE), self.registration.unregister()]));
  }
});

self.addEventListener('fetch', event => {
  const { request } = event;
  const { origin, pathname, search } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin || pathname === '/exit') {
    return; // Nothing may delay someone who leaves in a hurry.
  }
  if (request.mode === 'navigate') {
    event.respondWith(page(event));
  } else if (/\.[a-z]+$/.test(pathname) && !pathname.endsWith(LIST)) {
    const ours = COURSE.test(pathname) || pathname.startsWith(VERIFY);
    const copy = ours ? copyOf(pathname + search) : kept(pathname + search);
    event.respondWith(copy.then(there => there || fetch(request)));
  }
});
