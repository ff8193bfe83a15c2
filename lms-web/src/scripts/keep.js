// Keeps a learner's input until the server has it, and shows how that is going. Without this script, every form still
// works.
(() => {
  'use strict';

  const words = window.kinshipWords;
  const WORDS_OF = { beside: words['site.keep.beside'], earlier: words['site.keep.earlier'] };
  const queue = window.kinship;
  if (!queue) {
    return;
  }
  const { store, me, keptCopy, signOutForm, pageSession, REFUSED } = queue;
  const { all, mine, address, put, post, flush, within, clear } = queue;
  const LEAVING = 'kinship.leaving';
  const status = document.getElementById('keep');

  const signInFrom = here => ({ href: '/sign-in?from=' + encodeURIComponent(here), text: words['site.keep.sign-in'] });

  let pause = 5000;
  let timer;

  /** Sends in the background, and says how it went. */
  async function sendQuietly(evenIfSaved) {
    clearTimeout(timer);
    tell(Object.values(await flush()), evenIfSaved);
  }

  /** Says how sending went, and tries the rest later. */
  function tell(results, evenIfSaved) {
    const left = results.find(result => ![204, ...REFUSED].includes(result.code));
    const refused = results.find(result => REFUSED.includes(result.code));
    const became = results.find(result => result.became);
    showRefused();
    if (became) {
      const both = became.became === 'beside' && { href: became.to + '?beside', text: words['site.keep.beside.see'] };
      say(WORDS_OF[became.became] || words['site.keep.not-deleted'], both);
    } else if (refused) {
      say(refused.text ? words['site.keep.refused-text'] : words['site.keep.refused']);
    } else if (left && left.code === 401) {
      sayWaitsForSignIn();
    } else if (left && left.code !== 409) {
      sayWaiting();
    } else if (results.some(result => result.waited)) {
      const here = results.reverse().find(result => result.next && result.to === location.pathname);
      say(words['site.keep.sent'], here && { href: here.next, text: words['site.keep.see'] });
    } else if (results.length && evenIfSaved) {
      say(words['site.keep.saved']);
    }
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
    status.setAttribute('role', 'status');
    status.replaceChildren(line);
  }

  const nextLink = () => {
    const next = document.querySelector('a[rel=next]') || document.querySelector('main a.govuk-button');
    return next && { href: next.href, text: words['site.keep.next'] };
  };

  const sayWaitsForSignIn = () =>
    say(words['site.keep.waiting'], signInFrom(location.pathname));

  function sayWaiting() {
    const pressed = mine().some(item => item.key.includes(' press ') && item.to === location.pathname);
    say(pressed ? words['site.keep.pressed'] : words['site.keep.waiting'], pressed && nextLink());
  }

  /** Texts that the server couldn't accept and that no form on this page holds, each with a button to discard it. */
  function showRefused() {
    document.querySelectorAll('.keep-refused').forEach(shown => shown.remove());
    mine().filter(item => item.refused && !forms.some(form => holds(form, item))).forEach(item => {
      const box = document.createElement('div');
      box.className = 'keep-refused govuk-inset-text';
      const label = document.createElement('label');
      const text = document.createElement('textarea');
      const button = document.createElement('button');
      text.className = 'govuk-textarea';
      text.rows = 6;
      text.readOnly = true;
      text.value = new URLSearchParams(item.body).get('text');
      label.append(words['site.keep.refused-text'], text);
      button.type = 'button';
      button.className = 'govuk-button govuk-button--secondary';
      button.textContent = words['site.keep.let-go'];
      button.onclick = () => {
        store.removeItem(item.key);
        box.remove();
      };
      box.append(label, button);
      document.querySelector('main').prepend(box);
    });
  }

  // --- Forms ---

  // On a saved copy the forms have no owner: they belong to anyone who reads it.
  const forms = [...document.querySelectorAll('main form[data-kind]')].filter(form =>
    me && (form.dataset.keep === me || keptCopy));

  const holds = (form, item) => address(form) === item.to && form.elements.text;

  /**
   * Shows waiting input in the form it was entered in, as if it had been saved. Anything entered from now on builds on
   * that, and not on what the page came with.
   */
  function fill(form) {
    mine().filter(item => item.to === address(form)).forEach(item => {
      const body = new URLSearchParams(item.body);
      const touched = body.getAll('touched');
      for (const field of form.elements) {
        if (field.name === 'done' ? touched.includes(field.value) : field.type === 'checkbox' || field.type === 'radio') {
          field.checked = body.getAll(field.name).includes(field.value);
        } else if (field.type === 'textarea' && body.has(field.name)) {
          field.value = body.get(field.name);
        }
      }
      form.keepFrom = item.refused ? body.get('made-from') || '' : body.get('form') + '.' + (body.get('made') || 0);
      form.keepInstead = item.refused ? item.key : null;
    });
  }

  /** Remembers which items of a checklist are touched on this page, and what the page knew about them. */
  function touch(field) {
    const form = field.form;
    if (field.name === 'done' && forms.includes(form)) {
      form.keepTouched ||= new Map();
      form.keepTouched.set(field.value, field.parentElement.querySelector('[name=shown]').value);
    }
  }

  const draftable = form => forms.includes(form) && form.hasAttribute('data-draft');
  let soon;

  function draft(form, delay) {
    const given = new URLSearchParams(new FormData(form)).toString();
    if (form.keepGiven === given) {
      return; // Leaving a field reports again what typing has already reported.
    }
    form.keepGiven = given;
    clearTimeout(soon);
    try {
      put(form, { name: 'pressed', value: 'save' });
    } catch {
      return; // The phone has no room, so it is sent when a button is pressed.
    }
    if (navigator.onLine) {
      soon = setTimeout(() => sendQuietly(true), delay);
    } else {
      sayWaiting();
    }
  }

  let pressing = false;

  /** Submits as if there were no script: the server answers with a page. */
  function submit(form, button) {
    if (button && button.name) {
      const pressed = document.createElement('input');
      pressed.type = 'hidden';
      pressed.name = button.name;
      pressed.value = button.value;
      form.append(pressed);
    }
    form.submit();
  }

  async function press(form, button) {
    if (pressing) {
      return;
    }
    pressing = true;
    clearTimeout(soon);
    let key;
    try {
      key = put(form, button);
    } catch {
      submit(form, button); // The phone has no room.
      return;
    }
    const busy = setTimeout(() => say(words['site.keep.sending']), 700);
    const results = await flush(true);
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
      // The server's own page says what is wrong.
      store.removeItem(key);
      submit(form, button);
    } else {
      tell(Object.values(results));
    }
  }

  // --- Leaving ---

  async function signOut() {
    if (mine().length) {
      say(words['site.keep.sending']);
      await flush(true);
    }
    const left = mine().length;
    if (left && !confirm(left === 1 ? words['site.keep.ask-one'] : words['site.keep.ask-many'].replace('%', left))) {
      sayWaiting();
      return;
    }
    await clear();
    try {
      // Signing out may redirect to the identity provider, which only the browser itself can follow.
      const there = await fetch('/signed-in', { cache: 'no-store', signal: within(12000) });
      there.status === 401 ? location.assign('/') : signOutForm.submit();
    } catch {
      // Without a signal the server can't be told yet; the next page that arrives will do it.
      store.setItem(LEAVING, '1');
      say(words['site.keep.sign-out-later']);
    }
  }

  // --- Events ---

  const leaving = () => signOutForm && store.getItem(LEAVING);
  if (leaving()) {
    store.removeItem(LEAVING);
    signOutForm.submit();
    return;
  }
  if (!signOutForm && !keptCopy) {
    store.removeItem(LEAVING);
  }

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
    touch(event.target);
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
    } else if (keptCopy && form.hasAttribute('data-kind') && !navigator.onLine) {
      event.preventDefault();
      say(words['site.keep.needs-signal']);
    }
  });
  window.addEventListener('online', () => {
    pause = 1000; // The moment the signal comes back is often too early.
    leaving() ? location.reload() : me && sendQuietly();
  });
  window.addEventListener('offline', () => mine().length && me && sayWaiting());
  document.addEventListener('visibilitychange', () => document.hidden && me && mine().length && sendQuietly(true));
  window.addEventListener('pagehide', () => {
    if (pageSession) {
      mine().filter(item => !item.refused && !item.waited && item.key.includes(' save '))
        .forEach(item => post(item, pageSession).catch(() => {}));
    }
  });
  window.addEventListener('pageshow', event => event.persisted && me && sendQuietly());

  window.kinship = { ...queue, words, say };

  if (me) {
    showRefused();
    sendQuietly();
  } else if (all().length) {
    say('', signInFrom(location.pathname + location.search));
  }
})();
