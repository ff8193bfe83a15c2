// What waits on this phone until the server has it. Shows nothing: that is keep.js's job.
//
// Input in a form with data-keep is put into localStorage first and then sent. If it can't be sent, it waits there for
// its owner alone. Each save has an id, so that sending it twice counts once.
(() => {
  'use strict';

  const ITEM = 'kinship.item ';
  const WHO = 'kinship.who';
  const PATIENCE = 12000;
  // Statuses that mean it would be refused again if it were sent again.
  const REFUSED = [400, 404, 405, 410, 413, 422];

  let store;
  try {
    store = window.localStorage;
    store.getItem(WHO);
  } catch {
    return; // Storage is switched off; the forms work without it.
  }

  const signOutForm = document.querySelector('form[data-person]');
  const keptCopy = document.documentElement.hasAttribute('data-kept');

  // A saved copy is a page without a person. We take its reader to be the last person who signed in and hasn't signed
  // out.
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

  const digit = () => (crypto.getRandomValues(new Uint8Array(1))[0] & 15).toString(16);
  // Browsers before 2021 have no crypto.randomUUID.
  const uuid = () => 'xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx'.replace(/x/g, digit);

  const address = form => form.getAttribute('action');
  const keyOf = (form, kind) => ITEM + me + ' ' + address(form) + ' ' + kind + ' ' + formId(form);

  /** Each form has an id, so that its saves belong together. On a saved copy, the id is made here. */
  function formId(form) {
    form.keepId ||= form.elements.form && form.elements.form.value || uuid();
    return form.keepId;
  }

  /** Each save of a form gets a higher number than the one before, whatever the phone's clock does. */
  function number(form) {
    form.keepNumber = Math.max(Date.now(), (form.keepNumber || 0) + 1);
    return form.keepNumber;
  }

  /**
   * The form's content as it is sent. For a checklist it has only the items that were touched, so that no page removes
   * a tick it never knew of. It lacks the save's number, so that it can be compared with the save before.
   */
  function given(form, button) {
    const body = new URLSearchParams(new FormData(form));
    ['_csrf', 'try', 'pressed', 'form', 'made', 'made-from', 'writer'].forEach(name => body.delete(name));
    if (form.dataset.kind === 'checklist') {
      const touched = form.keepTouched || new Map();
      body.delete('shown');
      body.append('touched', '');
      touched.forEach((shown, thing) => {
        body.append('touched', thing);
        body.append('shown', shown);
      });
    }
    if (form.keepNumber || form.keepFrom !== undefined) {
      body.delete('was'); // It was edited before, so returning to the page's original text is a change too.
    }
    if (button && button.name) {
      body.set(button.name, button.value);
    }
    body.set('form', formId(form));
    body.set('made-from', form.keepFrom ?? (form.elements['made-from'] ? form.elements['made-from'].value : ''));
    return body;
  }

  /**
   * Each form has one entry with its latest content; anything finished or answered gets its own entry. Two tabs are two
   * forms, so neither replaces the other's entry.
   */
  function put(form, button) {
    const body = given(form, button);
    const pressed = body.get('pressed') || '';
    const draft = pressed === 'save';
    const key = keyOf(form, draft ? 'save' : 'press ' + (body.get('choice') || pressed));
    const same = read(key);
    if (same && same.body.startsWith(body.toString() + '&made=')) {
      return key; // Nothing new: it keeps its number and its time.
    }
    body.set('made', number(form));
    write(key, { person: me, to: address(form), body: body.toString(), at: Date.now(), waited: !navigator.onLine });
    if (!draft) {
      store.removeItem(keyOf(form, 'save'));
    }
    if (form.keepInstead) {
      store.removeItem(form.keepInstead); // The text that the server couldn't accept, which has been changed here.
      form.keepInstead = null;
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

  /** Who is signed in now, with a fresh token; null if nobody is. */
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
    // Finishes even if the page is left, if the browser allows it for this size.
    const keepalive = body.toString().length < 60000;
    return fetch(item.to, { method: 'POST', body, headers, keepalive, redirect: 'error', signal: within(PATIENCE) });
  }

  /**
   * Sends all of this person's entries in the order they were made, and reports for each the answer's status, or 0 for
   * none.
   */
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
          const [next, became] = ['Save-Next', 'Save-Became'].map(name => answer.headers.get(name));
          results[key] = { code: 204, next, became, to: item.to, waited: item.waited };
          if (store.getItem(key) === item.raw) {
            store.removeItem(key);
          }
        } else if (REFUSED.includes(answer.status)) {
          results[key] = { code: answer.status, text: refuse(item) };
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

  /**
   * Sends one round at a time. With anew, the round starts after this call, so it surely sees an entry that was just
   * added.
   */
  async function flush(anew) {
    if (anew && sending) {
      await sending;
    }
    sending ||= alone(send).finally(() => sending = null);
    return sending;
  }

  /**
   * Removes an entry that the server can't accept, but never a text: its writer sees that until they have put it
   * elsewhere.
   */
  function refuse(item) {
    const text = !!new URLSearchParams(item.body).get('text');
    text ? change(item, { refused: true }) : store.removeItem(item.key);
    return text;
  }

  // --- Leaving ---

  /** Removes everything of this person's from this phone, or of everyone's if someone leaves in a hurry. */
  function clear(everybody) {
    (everybody ? all() : mine()).forEach(item => store.removeItem(item.key));
    store.removeItem(WHO);
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

  window.kinship = {
    store, me, keptCopy, signOutForm, pageSession, REFUSED, all, mine, address, put, post, flush, within, clear,
  };
})();
