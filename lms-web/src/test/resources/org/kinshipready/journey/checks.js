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

  // 1.4.10: nothing is read by scrolling both ways. Only tables and code may be wider, in a box of their own.
  const sideways = () => {
    const width = document.documentElement.clientWidth;
    return document.documentElement.scrollWidth <= width
        ? []
        : all('body *').filter(e => e.getBoundingClientRect().right > width + 1 && !e.closest('table, pre')).map(name);
  };

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

  // By the tags of WCAG 2.0 to 2.2, levels A and AA.
  const axe = async () => {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];
    const result = await window.axe.run(document, {
      runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'], iframes: false
    });
    return result.violations.flatMap(v => v.nodes.map(n =>
        `${v.id}: ${n.target} ${n.any.concat(n.all, n.none).map(c => c.message).join(' ')}`));
  };

  return { sideways, cut, unseenFocus, unseenControls, moving, axe };
})();
