// What axe-core doesn't look at. Each check gives back what is wrong, one line for each place.
window.checks = (() => {
  const focusable = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]';
  const all = selector => [...document.querySelectorAll(selector)].filter(e => e.checkVisibility());
  const read = e => e.className.includes?.('visually-hidden') || e.closest('[class*="visually-hidden"]')
      || (getComputedStyle(e).position === 'absolute' && e.offsetWidth <= 1);
  const words = e => String(e.textContent.trim() || e.labels?.[0]?.textContent || '').trim().replace(/\s+/g, ' ');
  const name = e => `<${e.localName} ${e.id || e.className}> ${words(e).slice(0, 50)}`;

  // What a control is drawn with: a radio's or checkbox's circle or box is its label's.
  const drawn = e => e.matches('[type=radio], [type=checkbox]')
      ? getComputedStyle(e.labels[0], '::before')
      : getComputedStyle(e);
  const look = e => {
    const style = drawn(e);
    const outline = style.outlineStyle === 'none' ? '' : style.outline;
    return [outline, style.boxShadow, style.backgroundColor, style.border].join(' / ');
  };

  // What lies beyond the page's edge, on the left where the page goes that way.
  const outside = () => {
    const { clientWidth, scrollWidth, dir } = document.documentElement;
    if (scrollWidth <= clientWidth) {
      return [];
    }
    const beyond = all('body *').filter(e => {
      const { left, right } = e.getBoundingClientRect();
      return (dir === 'rtl' ? left < -1 : right > clientWidth + 1) && !e.closest('table, pre');
    });
    const innermost = beyond.filter(e => !beyond.some(other => other !== e && e.contains(other)));
    return [`${scrollWidth} wide`, ...innermost.map(name)];
  };

  // 1.4.10: nothing is read by scrolling both ways. Only tables and code may be wider, in a box of their own.
  const sideways = outside;

  const texts = () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (node.data.trim() && node.parentElement.checkVisibility() && !node.parentElement.closest('script, style')) {
        found.push(node);
      }
    }
    return found;
  };

  // The same, where every text on the page begins with a word of 120 letters, as a name or an address may, and where
  // letters are twice as large (1.4.4). At 200 per cent a screen of 640 is as wide as one of 320.
  const longWords = () => {
    const root = document.documentElement;
    const words = root.dir === 'rtl' ? ['w'.repeat(120), 'ب'.repeat(120), 'ن'.repeat(50) + ' ' + 'n'.repeat(49)]
        : ['w'.repeat(120), 'Anne-Marie'.repeat(10)];
    const nodes = texts().map(node => [node, node.data]);
    const wrong = [];
    for (const word of words) {
      nodes.forEach(([node, before]) => node.data = before.replace(/\S+/, word));
      for (const size of ['', '200%']) {
        root.style.fontSize = size;
        wrong.push(...outside().map(place => word.slice(0, 3) + ' ' + size + ' ' + place));
      }
    }
    root.style.fontSize = '';
    nodes.forEach(([node, before]) => node.data = before);
    return wrong;
  };

  // 2.5.8: what is pressed is at least 24 by 24, wherever it is not within a sentence.
  const smallTargets = () => all('a[href], button, input:not([type=hidden]), select, textarea, summary').filter(e => {
    const box = e.getBoundingClientRect();
    return !read(e) && !inSentence(e) && (box.width < 23.99 || box.height < 23.99);
  }).map(e => `${name(e)} ${Math.round(e.getBoundingClientRect().width)}x${e.getBoundingClientRect().height.toFixed(1)}`);

  const block = e => getComputedStyle(e).display.startsWith('inline') ? block(e.parentElement) : e;
  const inSentence = e => getComputedStyle(e).display === 'inline'
      && block(e).textContent.replace(e.textContent, '').trim() !== '';

  // Amounts, times, dates and telephone numbers are read from the left, whatever is around them.
  const figure = /\+?\d[\d ]{6,}\d|[£€$]?\d+(?:[.,:/–-][£€$]?\d+)*%?|\b[0-9A-Z]{4}(?: [0-9A-Z]{4})+/g;
  const reversedFigures = () => texts().flatMap(node => [...node.data.matchAll(figure)].filter(([figure, ]) => /\D/.test(figure))
      .filter(match => {
        const boxes = [...match[0]].map((character, i) => {
          const range = document.createRange();
          range.setStart(node, match.index + i);
          range.setEnd(node, match.index + i + 1);
          return range.getBoundingClientRect();
        }).filter(box => box.width > 0);
        return boxes.some((box, i) => i > 0 && Math.abs(box.top - boxes[i - 1].top) < 3 && box.left < boxes[i - 1].left);
      }).map(match => `${match[0]} in ${name(node.parentElement)}`));

  // 1.4.12: no words are cut off.
  const cut = () => all('body *').filter(e => {
    const style = getComputedStyle(e);
    const hides = /hidden|clip/.test(style.overflowX + style.overflowY);
    return hides && !read(e) && words(e) && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1);
  }).map(name);

  // 2.4.7: whatever has the focus looks otherwise than before.
  const unseenFocus = () => all(focusable).filter(e => {
    const before = look(e);
    e.focus();
    const seen = document.activeElement === e && look(e) !== before;
    e.blur();
    return !seen;
  }).map(name);

  // With colours of the reader's own a background says nothing: a line shows what can be pressed.
  const unseenControls = () => all('button:not(.link-button), .govuk-button, input:not([type=hidden]), textarea, select')
      .filter(e => parseFloat(drawn(e).borderTopWidth) < 1 || drawn(e).borderTopStyle === 'none')
      .map(name);

  const moving = () => document.getAnimations().map(a => name(a.effect.target)).concat(
      all('body *').filter(e => parseFloat(getComputedStyle(e).transitionDuration) > 0.01).map(name));

  const run = async runOnly => {
    const result = await window.axe.run(document, {
      runOnly, resultTypes: ['violations'], iframes: false, preload: false
    });
    return result.violations.flatMap(v => v.nodes.map(n =>
        `${v.id}: ${n.target} ${n.any.concat(n.all, n.none).map(c => c.message).join(' ')}`));
  };

  // By the tags of WCAG 2.0 to 2.2, levels A and AA.
  const axe = () => run({
    type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa']
  });

  // Those of them that go by colours, for a page that was checked by all in other ones.
  const axeColours = () => run({ type: 'rule', values: ['color-contrast', 'link-in-text-block'] });

  return {
    sideways, longWords, smallTargets, reversedFigures, cut, unseenFocus, unseenControls, moving, axe, axeColours
  };
})();
