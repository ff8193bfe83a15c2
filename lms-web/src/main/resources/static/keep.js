// Keeps what a learner gives until the server has it. Without this script every form works as it is.
//
// Whatever is given in a form with data-keep is put into localStorage first, then sent. What can't be sent waits there
// for its owner alone. Each save has an id, so that the same one, sent twice, is one.
(() => {
  'use strict';

  const words = document.currentScript.dataset;
  const ITEM = 'kinship.item ';
  const WHO = 'kinship.who';
  const LEAVING = 'kinship.leaving';
  const PATIENCE = 12000;
  // Answers that mean: sent again, it would be refused again.
  const REFUSED = [400, 404, 405, 410, 413, 422];

  let store;
  try {
    store = window.localStorage;
    store.getItem(WHO);
  } catch {
    return; // Storage is switched off: the forms work without.
  }

  const signOutForm = document.querySelector('form[data-person]');
  const keptCopy = document.documentElement.hasAttribute('data-kept');
  const status = document.getElementById('keep');

  // A kept copy is a page without a person; it is read by whoever was signed in last and hasn't signed out.
  const me = signOutForm ? signOutForm.dataset.person : keptCopy ? store.getItem(WHO) : null;
  if (!keptCopy) {
    me ? store.setItem(WHO, me) : store.removeItem(WHO);
  }

  // --- What waits ---

  const read = key => {
    const raw = store.getItem(key);
    return raw && { ...JSON.parse(raw), key, raw };
  };
  const all = () => Object.keys(store).filter(key => key.startsWith(ITEM)).map(read).sort((a, b) => a.at - b.at);
  const mine = () => all().filter(item => item.person === me);

  const write = (key, { person, to, body, at, waited, refused }) =>
    store.setItem(key, JSON.stringify({ person, to, body, at, waited, refused }));

  const change = (item, more) => {
    if (store.getItem(item.key) === item.raw) {
      write(item.key, { ...item, ...more });
    }
  };

  const uuid = () => crypto.randomUUID ? crypto.randomUUID() : // Only secure pages of newer browsers have it.
    'xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx'.replace(/x/g, () => (crypto.getRandomValues(new Uint8Array(1))[0] & 15).toString(16));

  const address = form => form.getAttribute('action');
  const keyOf = (form, kind) => ITEM + me + ' ' + address(form) + ' ' + kind;

  /** A draft is one entry for each address, the latest; what is finished or answered is an entry of its own. */
  function put(form, button) {
    const body = new URLSearchParams(new FormData(form));
    ['_csrf', 'try', 'pressed', 'form', 'writer'].forEach(name => body.delete(name));
    if (button && button.name) {
      body.set(button.name, button.value);
    }
    const draft = body.get('pressed') === 'save';
    form.keepId ||= form.elements.form ? form.elements.form.value : uuid();
    const own = form.dataset.kind === 'quiz' ? form.keepId : body.get('choice') || '';
    const key = keyOf(form, draft ? 'save' : 'press ' + own);
    const same = read(key);
    const words = body.toString();
    // Another text is another save; answers are one submission for each form.
    const id = !body.has('text') ? form.keepId
      : same && same.body.startsWith(words + '&form=') ? new URLSearchParams(same.body).get('form') : uuid();
    body.set('form', id);
    if (same && same.body === body.toString()) {
      return key; // Given before: it keeps its time.
    }
    write(key, { person: me, to: address(form), body: body.toString(), at: Date.now(), waited: !navigator.onLine });
    if (!draft) {
      store.removeItem(keyOf(form, 'save'));
    }
    return key;
  }

  // --- Sending ---

  const pageSession = signOutForm && { person: me, field: '_csrf', token: signOutForm.elements._csrf.value };

  const within = milliseconds => {
    const cut = new AbortController();
    setTimeout(() => cut.abort(), milliseconds);
    return cut.signal;
  };

  /** Who is signed in now, with a fresh token; null where nobody is. */
  async function signedIn() {
    const answer = await fetch('/signed-in', { cache: 'no-store', signal: within(PATIENCE) });
    if (answer.status === 401) {
      return null;
    }
    if (!answer.ok) {
      throw new Error(answer.status);
    }
    return answer.json();
  }

  function post(item, session) {
    const body = new URLSearchParams(item.body);
    const headers = { 'Save-For': item.person };
    if (item.waited) {
      headers['Save-Time'] = String(item.at);
    }
    if (session.field) {
      body.set(session.field, session.token);
    } else {
      headers[session.header] = session.token;
    }
    // Finishes although the page is left, where the browser allows it for that much.
    const keepalive = body.toString().length < 60000;
    return fetch(item.to, { method: 'POST', body, headers, keepalive, redirect: 'error', signal: within(PATIENCE) });
  }

  /** Sends all of mine in the order in which it was given. Tells what became of each: an answer's status, 0 for none. */
  async function send() {
    const results = {};
    const waiting = mine().filter(item => !item.refused);
    if (!waiting.length) {
      return results;
    }
    const failed = code => {
      mine().filter(item => !item.refused).forEach(item => {
        results[item.key] = { code };
        change(item, { waited: true });
      });
      return results;
    };
    try {
      let session = pageSession && !waiting.some(item => item.waited) ? pageSession : await signedIn();
      for (const { key } of waiting) {
        const item = read(key);
        if (!item) {
          continue;
        }
        if (!session) {
          return failed(401);
        }
        if (session.person !== me) {
          return failed(409);
        }
        let answer = await post(item, session);
        if (answer.status === 403 && session.field) {
          session = await signedIn();
          if (!session || session.person !== me) {
            return failed(session ? 409 : 401);
          }
          answer = await post(item, session);
        }
        if (answer.ok) {
          results[key] = { code: 204, next: answer.headers.get('Save-Next'), to: item.to, waited: item.waited };
          if (store.getItem(key) === item.raw) {
            store.removeItem(key);
          }
        } else if (REFUSED.includes(answer.status)) {
          results[key] = { code: answer.status };
          refuse(item);
        } else {
          return failed(answer.status);
        }
      }
      return results;
    } catch {
      return failed(0);
    }
  }

  let sending = null;
  const alone = work => navigator.locks ? navigator.locks.request('kinship', work) : work();
  const flush = () => sending ||= alone(send).finally(() => sending = null);

  /** What can't be taken is gone, but never a text: its writer sees it until they have put it somewhere else. */
  function refuse(item) {
    if (new URLSearchParams(item.body).get('text')) {
      change(item, { refused: true });
    } else {
      store.removeItem(item.key);
      refusedNow = true;
    }
  }

  let refusedNow = false;
  let pause = 5000;
  let timer;

  /** In the background: sends, and says how it went. */
  async function sendQuietly(evenIfSaved) {
    clearTimeout(timer);
    tell(Object.values(await flush()), evenIfSaved);
  }

  /** Says how sending went, and comes back later for the rest. */
  function tell(results, evenIfSaved) {
    const left = results.find(result => ![204, ...REFUSED].includes(result.code));
    if (refusedNow) {
      refusedNow = false;
      say(words.refused);
    } else if (left && left.code === 401) {
      sayWaitsForSignIn();
    } else if (left && left.code !== 409) {
      sayWaiting();
    } else if (results.some(result => result.waited)) {
      const here = results.reverse().find(result => result.next && result.to === location.pathname);
      say(words.sent, here && { href: here.next, text: words.see });
    } else if (results.length && evenIfSaved) {
      say(words.saved);
    }
    showRefused();
    if (left && left.code !== 401 && left.code !== 409) {
      timer = setTimeout(sendQuietly, pause);
      pause = Math.min(pause * 2, 300000);
    } else {
      pause = 5000;
    }
  }

  // --- What is said ---

  function say(text, ...links) {
    if (!status) {
      return;
    }
    const line = document.createElement('p');
    line.append(text);
    links.filter(Boolean).forEach(link => {
      const a = document.createElement('a');
      a.href = link.href;
      a.textContent = link.text;
      line.append(' ', a);
    });
    status.replaceChildren(line);
  }

  const nextLink = () => {
    const next = document.querySelector('a[rel=next]') || document.querySelector('main a.govuk-button');
    return next && { href: next.href, text: words.next };
  };

  const sayWaitsForSignIn = () =>
    say(words.waiting, { href: '/sign-in?from=' + encodeURIComponent(location.pathname), text: words.signIn });

  function sayWaiting() {
    const pressed = mine().some(item => item.key.includes(' press ') && item.to === location.pathname);
    say(pressed ? words.pressed : words.waiting, pressed && nextLink());
  }

  /** Texts that the server couldn't take, each with a button that lets go of it. */
  function showRefused() {
    document.querySelectorAll('.keep-refused').forEach(shown => shown.remove());
    mine().filter(item => item.refused).forEach(item => {
      const box = document.createElement('div');
      box.className = 'keep-refused govuk-inset-text';
      const label = document.createElement('label');
      const text = document.createElement('textarea');
      const button = document.createElement('button');
      text.className = 'govuk-textarea';
      text.rows = 6;
      text.readOnly = true;
      text.value = new URLSearchParams(item.body).get('text');
      label.append(words.refusedText, text);
      button.type = 'button';
      button.className = 'govuk-button govuk-button--secondary';
      button.textContent = words.letGo;
      button.onclick = () => {
        store.removeItem(item.key);
        box.remove();
      };
      box.append(label, button);
      document.querySelector('main').prepend(box);
    });
  }

  // --- Forms ---

  /** Shows what waits in the form it was given in, as if it had been saved. */
  function fill(form) {
    mine().filter(item => item.to === address(form) && !item.refused).forEach(item => {
      const body = new URLSearchParams(item.body);
      for (const field of form.elements) {
        if (field.type === 'checkbox' || field.type === 'radio') {
          field.checked = body.getAll(field.name).includes(field.value);
        } else if (field.type === 'textarea' && body.has(field.name)) {
          field.value = body.get(field.name);
        }
      }
      if (!body.has('text')) {
        form.keepId = body.get('form');
      }
    });
  }

  const draftable = form => form && me && form.dataset.keep === me && form.hasAttribute('data-draft');
  let soon;

  function draft(form, delay) {
    const given = new URLSearchParams(new FormData(form)).toString();
    if (form.keepGiven === given) {
      return; // Leaving a field says again what typing said before.
    }
    form.keepGiven = given;
    put(form, { name: 'pressed', value: 'save' });
    clearTimeout(soon);
    if (navigator.onLine) {
      soon = setTimeout(() => sendQuietly(true), delay);
    } else {
      sayWaiting();
    }
  }

  let pressing = false;

  async function press(form, button) {
    if (pressing) {
      return;
    }
    pressing = true;
    clearTimeout(soon);
    const key = put(form, button);
    const busy = setTimeout(() => say(words.sending), 700);
    if (sending) {
      await sending;
    }
    const results = await flush();
    const result = results[key] || { code: 0 };
    clearTimeout(busy);
    pressing = false;
    if (result.code === 204) {
      location.assign(result.next || address(form));
    } else if (result.code === 401 && !keptCopy) {
      location.assign('/sign-in?from=' + encodeURIComponent(address(form)));
    } else if (result.code === 409) {
      location.reload();
    } else if (REFUSED.includes(result.code) && !keptCopy) {
      // The server says on a page of its own what is wrong.
      store.removeItem(key);
      const pressed = document.createElement('input');
      pressed.type = 'hidden';
      pressed.name = button ? button.name : '';
      pressed.value = button ? button.value : '';
      form.append(pressed);
      form.submit();
    } else {
      tell(Object.values(results));
    }
  }

  // --- Leaving ---

  /** Takes everything of mine off this phone; of everybody, where somebody leaves in a hurry. */
  function clear(everybody) {
    (everybody ? all() : mine()).forEach(item => store.removeItem(item.key));
    Object.keys(store).filter(key => key.startsWith('kinship.') && !key.startsWith(ITEM)).forEach(key => store.removeItem(key));
    if (window.caches) {
      if (navigator.serviceWorker.controller) {
        navigator.serviceWorker.controller.postMessage({ leave: true });
      }
      return Promise.all([
        caches.delete('kinship'),
        navigator.serviceWorker.getRegistration().then(worker => worker && worker.unregister()),
      ]);
    }
  }

  async function signOut() {
    if (mine().length) {
      say(words.sending);
      await flush();
    }
    const left = mine().length;
    if (left && !confirm(left === 1 ? words.askOne : words.askMany.replace('%', left))) {
      sayWaiting();
      return;
    }
    await clear();
    try {
      const body = new URLSearchParams(new FormData(signOutForm));
      await fetch(address(signOutForm), { method: 'POST', body, redirect: 'manual', signal: within(PATIENCE) });
      location.assign('/');
    } catch {
      // Without a signal the server can't be told yet; the next page that arrives does it.
      store.setItem(LEAVING, '1');
      say(words.signOutLater);
    }
  }

  // --- Events ---

  const leaving = () => signOutForm && store.getItem(LEAVING);
  if (leaving()) {
    store.removeItem(LEAVING);
    signOutForm.submit();
    return;
  }

  const forms = [...document.querySelectorAll('main form[data-kind]')].filter(form =>
    me && (form.dataset.keep === me || keptCopy));
  if (forms.length && status) {
    const form = forms[0];
    const last = form.querySelector('.govuk-button-group') || form.querySelector('button');
    last ? last.before(status) : form.append(status);
  }
  forms.forEach(fill);

  document.addEventListener('input', event => {
    if (event.target.type === 'textarea' && draftable(event.target.form)) {
      draft(event.target.form, 1500);
    }
  });
  document.addEventListener('change', event => {
    if (draftable(event.target.form)) {
      draft(event.target.form, 300);
    }
  });
  document.addEventListener('submit', event => {
    const form = event.target;
    if (form === signOutForm) {
      event.preventDefault();
      signOut();
    } else if (forms.includes(form)) {
      event.preventDefault();
      press(form, event.submitter);
    } else if (keptCopy && form.hasAttribute('data-kind')) {
      event.preventDefault();
      say(words.needsSignal);
    }
  });
  window.addEventListener('online', () => {
    pause = 5000;
    leaving() ? location.reload() : me && sendQuietly();
  });
  window.addEventListener('offline', () => mine().length && me && sayWaiting());
  document.addEventListener('visibilitychange', () => document.hidden && me && mine().length && sendQuietly(true));
  window.addEventListener('pagehide', () => {
    if (pageSession) {
      mine().filter(item => !item.refused && !item.waited && item.key.endsWith(' save'))
        .forEach(item => post(item, pageSession).catch(() => {}));
    }
  });
  window.addEventListener('pageshow', event => event.persisted && me && sendQuietly());

  window.kinship = { store, words, say, clear, me, keptCopy };

  if (me) {
    showRefused();
    sendQuietly();
  } else if (all().length) {
    say('', { href: '/sign-in?from=' + encodeURIComponent(location.pathname + location.search), text: words.signIn });
  }
})();
