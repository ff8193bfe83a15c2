// Checks the proof that follows a certificate's address in its QR code, using only the issuer's public keys. The proof
// and the name stay on this device. Without this script, the code is looked up as usual.
(() => {
  'use strict';

  const words = document.currentScript.dataset;
  const byId = id => document.getElementById(id);
  const section = byId('proof');
  const result = byId('proof-result');
  const facts = byId('proof-facts');
  const keptCopy = document.documentElement.hasAttribute('data-kept');
  const PAGE = '/verify';
  const LIST = PAGE + '/offline.json';
  const KEYS = '/.well-known/kinship-ready-keys.json';
  const PATIENCE = 8000;
  const A_DAY = 86400000;
  const LONGEST = 400;
  const FORM = new RegExp('^(1t?)\\.([\\w-]{8})\\.([a-z][a-z0-9-]{0,99})\\.(\\d{4})(\\d\\d)(\\d\\d)' +
    '\\.([\\w-]{16})\\.([\\w-]{21}[AQgw])\\.([\\w-]{85}[AQgw])$');
  const ADDRESS = new RegExp('verify/([^#?/]+)[^#]*' +
    '#(1t?\\.[\\w-]{8}\\.[a-z][a-z0-9-]{0,99}\\.\\d{8}\\.[\\w-]{16}\\.[\\w-]{22}\\.[\\w-]{86})', 'i');
  const CODE = /^[0-9A-HJKMNP-TV-Z]{26,27}$/;

  // --- Bytes ---

  const utf8 = text => new TextEncoder().encode(text);
  const bytes = base64 =>
    Uint8Array.from(atob(base64.replace(/-/g, '+').replace(/_/g, '/')), char => char.charCodeAt(0));
  const base64 = array =>
    btoa(String.fromCharCode(...array)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '');

  // --- What to check ---

  /** The parts of a proof; null if it isn't complete. Nothing in it is trusted yet. */
  function read(text) {
    const parts = text.length <= LONGEST && FORM.exec(text);
    if (!parts) {
      return null;
    }
    const [, version, keyId, course, year, month, day, salt, name, signature] = parts;
    const date = new Date(Date.UTC(year, month - 1, day));
    const there = date.getUTCFullYear() === +year && date.getUTCMonth() === month - 1 && date.getUTCDate() === +day;
    return there ? { version, keyId, course, day: year + month + day, date, salt, name, signature } : null;
  }

  /** The code in this page's address, which a saved copy must read as forgivingly as the server does. */
  function code() {
    try {
      const typed = decodeURIComponent(location.pathname.slice(PAGE.length + 1));
      const plain = typed.toUpperCase().replace(/[^0-9A-Z]/g, '')
        .replace(/O/g, '0').replace(/[IL]/g, '1').replace(/U/g, 'V');
      return CODE.test(plain) ? plain : null;
    } catch {
      return null;
    }
  }

  // --- Keys ---

  const list = async () => window.caches && caches.match(LIST, { cacheName: 'kinship', ignoreVary: true });
  const dayOf = copy => new Date(copy.headers.get('Date') || NaN);

  /** The published keys. If the site can't be reached, the keys saved here, with their date. */
  async function keys() {
    if (!keptCopy) {
      const cut = new AbortController();
      const late = setTimeout(() => cut.abort(), PATIENCE);
      try {
        const answer = await fetch(KEYS, { cache: 'no-store', credentials: 'omit', signal: cut.signal });
        const set = await answer.json();
        if (answer.ok && Array.isArray(set.keys)) {
          return set;
        }
      } catch {
        // Saved keys may be enough.
      } finally {
        clearTimeout(late);
      }
    }
    const copy = await list();
    return copy ? { ...(await copy.json()).keys, saved: dayOf(copy) } : null;
  }

  const isFor = proof => key => key.kty === 'OKP' && key.crv === 'Ed25519' && key.kid === proof.keyId;

  async function signs({ kty, crv, x }, proof, value) {
    const key = await crypto.subtle.importKey('jwk', { kty, crv, x }, 'Ed25519', false, ['verify']);
    const { version, keyId, course, day, salt, name, signature } = proof;
    const signed = [version, keyId, value, course, day, salt, name].join('\n');
    return crypto.subtle.verify('Ed25519', key, bytes(signature), utf8(signed));
  }

  // --- What is said ---

  const filled = (text, value) => text.replace('%', () => '\u2068' + value + '\u2069');
  // Without the comma that some languages get here, because no other page has one.
  const onDay = date => isNaN(date) ? '?' : date.toLocaleDateString([document.documentElement.lang, 'en-GB'],
    { day: 'numeric', month: 'long', year: 'numeric', numberingSystem: 'latn', timeZone: 'Europe/London' })
    .replace(/[,،]/g, '');

  function say(text, kind, first) {
    const box = document.createElement('div');
    box.className = 'check-answer' + (kind ? ' check-answer--' + kind : '');
    [first, text].filter(Boolean).forEach((line, at, lines) => {
      const p = document.createElement('p');
      const part = document.createElement(at + 1 < lines.length ? 'strong' : 'span');
      part.textContent = line;
      p.append(part);
      box.append(p);
    });
    result.replaceChildren(box);
  }

  function show(all) {
    Object.entries(all).forEach(([fact, text]) =>
      section.querySelector('[data-fact=' + fact + ']').textContent = text);
    facts.hidden = false;
  }

  // --- Checking ---

  let turn = 0;
  let shown = null;

  async function check() {
    const given = location.hash.slice(1);
    if (byId(given)) {
      return; // A link within this page.
    }
    const mine = ++turn;
    const asked = keptCopy && (location.pathname !== PAGE || location.search);
    shown = null;
    facts.hidden = true;
    result.replaceChildren();
    byId('proof-name-result').replaceChildren();
    section.hidden = !given && !asked;
    if (!given) {
      return asked && say(words.needsSignal);
    }
    const proof = read(given);
    const value = code();
    if (!proof || !value) {
      return say(words.broken);
    }
    if (!window.crypto || !crypto.subtle) {
      return say(words.cannot); // Browsers check signatures on secure pages only.
    }
    const set = await keys().catch(() => null);
    if (mine !== turn) {
      return; // By now a different address is being checked.
    }
    if (!set) {
      return say(words.noKeys);
    }
    const key = set.keys.find(isFor(proof));
    if (!key) {
      return say(set.saved ? words.unknownToKept : words.unknown);
    }
    let genuine;
    try {
      genuine = await signs(key, proof, value);
    } catch {
      return mine === turn && say(words.cannot);
    }
    if (mine !== turn) {
      return;
    }
    if (!genuine) {
      return say(words.altered, 'withdrawn');
    }
    const trial = words.trial || proof.version !== '1';
    const issuer = typeof set.issuer === 'string' ? set.issuer : location.host;
    say(filled(words.genuine, issuer), trial || words.doubtful ? '' : 'valid', trial && words.notReal);
    show({
      code: value.replace(/(.{4})(?=.)/g, '$1 '),
      course: proof.course,
      day: onDay(proof.date),
      keys: set.saved ? filled(words.keysKept, onDay(set.saved)) : words.keysNow,
    });
    shown = proof;
  }

  /** As it is printed, whatever spaces and apostrophes a keyboard produces. */
  function spellings(name) {
    const plain = name.normalize('NFC').trim();
    const even = plain.replace(/\s+/g, ' ');
    return [plain, even, even.replace(/['’]/g, '’'), even.replace(/['’]/g, '\'')];
  }

  async function isName(proof, name) {
    const hash = await crypto.subtle.digest('SHA-256', new Uint8Array([...bytes(proof.salt), ...utf8(name)]));
    return base64(new Uint8Array(hash, 0, 16)) === proof.name;
  }

  byId('proof-name').addEventListener('submit', async event => {
    event.preventDefault();
    const name = byId('printed-name').value;
    if (!shown || !name.trim()) {
      return byId('printed-name').focus();
    }
    const proof = shown;
    const same = (await Promise.all(spellings(name).map(each => isName(proof, each)))).some(Boolean);
    const line = document.createElement('p');
    line.className = same ? 'file-check__same' : 'file-check__different';
    line.textContent = same ? words.sameName : words.otherName;
    byId('proof-name-result').replaceChildren(line);
  });

  window.addEventListener('hashchange', check);
  check();

  // --- An address pasted with its proof: the proof isn't sent ---

  const input = byId('code');

  input.form.addEventListener('submit', event => {
    const address = ADDRESS.exec(input.value.replace(/\s+/g, ''));
    if (address) {
      event.preventDefault();
      location.assign(PAGE + '/' + address[1] + '#' + address[2]);
    } else {
      input.value = input.value.replace(/#\s*1t?\.[\w-]{4}[^]*/, '');
    }
  });

  // Browsers remove line breaks, which would join the words on both sides.
  input.addEventListener('paste', event => {
    const text = event.clipboardData ? event.clipboardData.getData('text') : '';
    if (/[\r\n]/.test(text)) {
      event.preventDefault();
      input.setRangeText(text.replace(/[\r\n]+/g, ' ').slice(0, input.maxLength),
        input.selectionStart, input.selectionEnd, 'end');
    }
  });

  // --- This page and the keys, saved on this device ---

  const saved = document.querySelector('[data-kept-keys]');

  async function tellDay() {
    const copy = await list();
    if (copy && saved) {
      saved.textContent = filled(words.keysKept, onDay(dayOf(copy)));
    }
    return copy;
  }

  const offline = document.querySelector('[data-offline="' + PAGE + '"] [role=status]');
  if (offline) {
    new MutationObserver(tellDay).observe(offline, { childList: true });
  }
  tellDay().then(copy => {
    const worker = navigator.serviceWorker && navigator.serviceWorker.controller;
    if (copy && worker && !keptCopy && !(Date.now() - dayOf(copy) < A_DAY)) {
      worker.postMessage({ keep: PAGE }, [new MessageChannel().port2]);
    }
  }).catch(() => {});
})();
