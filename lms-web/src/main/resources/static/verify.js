// Compares the PDF of a certificate with the one that was issued. The file stays on this computer; only the code that
// is in it is looked up. Without this script the code can be typed.
(() => {
  'use strict';

  const page = document.currentScript.dataset;
  const section = document.getElementById('file-check');
  const input = document.getElementById('file');
  const result = document.getElementById('file-result');
  const WAITING = 'kinship.file';
  const LARGEST = 5000000;
  const TEXT = /<kinshipready:code>\s*([0-9A-Z]{26,27})\s*<\/kinshipready:code>/;

  if (!window.crypto || !crypto.subtle || !input.files) {
    return; // Browsers compute hashes on secure pages only.
  }
  section.hidden = false;

  function say(text, kind, link) {
    const line = document.createElement('p');
    line.className = 'file-check__' + kind;
    line.append(text);
    if (link) {
      const a = document.createElement('a');
      a.href = link.href;
      a.textContent = link.text;
      a.onclick = link.before;
      line.append(' ', a);
    }
    result.replaceChildren(line);
  }

  const hex = buffer => [...new Uint8Array(buffer)].map(byte => byte.toString(16).padStart(2, '0')).join('');

  /** The code from the file's metadata, which isn't compressed. */
  function codeIn(bytes) {
    const found = TEXT.exec(new TextDecoder('latin1').decode(bytes));
    return found && found[1];
  }

  const address = code => '/verify/' + code;

  /** Saves what the next page compares. If nothing can be saved, the file must be chosen again there. */
  function keep(code, hash) {
    try {
      sessionStorage.setItem(WAITING, JSON.stringify({ code, hash }));
    } catch {
      // Then it's up to the reader.
    }
  }

  function kept() {
    try {
      const waiting = JSON.parse(sessionStorage.getItem(WAITING));
      sessionStorage.removeItem(WAITING);
      return waiting;
    } catch {
      return null;
    }
  }

  const compare = hash => hash === page.sha256 ? say(page.same, 'same') : say(page.different, 'different');

  async function check(file) {
    result.replaceChildren();
    let bytes;
    let hash;
    try {
      bytes = file.size <= LARGEST ? await file.arrayBuffer() : new ArrayBuffer(0);
      hash = hex(await crypto.subtle.digest('SHA-256', bytes));
    } catch {
      say(page.unreadable, 'different');
      return;
    }
    const code = codeIn(bytes);
    if (page.sha256 && (hash === page.sha256 || !code || code === page.code)) {
      compare(hash);
    } else if (!code) {
      say(page.none, 'different');
    } else if (page.code) {
      say(page.other, 'different', { href: address(code), text: page.otherLink, before: () => keep(code, hash) });
    } else {
      keep(code, hash);
      location.assign(address(code));
    }
  }

  input.addEventListener('change', () => input.files[0] && check(input.files[0]));

  // Anywhere on the page, because a file dropped beside the field would otherwise open instead of the page.
  const holdsFile = event => event.dataTransfer && [...event.dataTransfer.types].includes('Files');
  document.addEventListener('dragover', event => {
    if (holdsFile(event)) {
      event.preventDefault();
      section.classList.add('file-check--over');
    }
  });
  document.addEventListener('dragleave', event => event.relatedTarget || section.classList.remove('file-check--over'));
  document.addEventListener('drop', event => {
    if (holdsFile(event)) {
      event.preventDefault();
      section.classList.remove('file-check--over');
      input.value = '';
      check(event.dataTransfer.files[0]);
    }
  });

  const waiting = kept();
  if (waiting && page.sha256 && waiting.code === page.code) {
    compare(waiting.hash);
  }
})();
