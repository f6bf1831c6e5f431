// The console without scripts can be read; this adds keys, highlighting, and the person's time zone.
(() => {
  'use strict';
  const root = document.documentElement;
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (zone && !document.cookie.includes('mingjian-zone=' + zone)) {
    document.cookie = 'mingjian-zone=' + zone + '; path=/console; max-age=31536000; samesite=strict';
  }

  // evidence and the places that it stands at light up together
  const numbers = element => (element?.dataset.evidence ?? '').split(' ').filter(Boolean);
  const light = (wanted, on) => document.querySelectorAll('[data-evidence]').forEach(element => {
    if (numbers(element).some(number => wanted.includes(number))) element.classList.toggle('lit', on);
  });
  for (const [begin, end] of [['pointerover', 'pointerout'], ['focusin', 'focusout']]) {
    document.addEventListener(begin, event => light(numbers(event.target.closest('[data-evidence]')), true));
    document.addEventListener(end, event => light(numbers(event.target.closest('[data-evidence]')), false));
  }
  const reveal = id => {
    const target = document.getElementById(id);
    const folded = target?.closest('details:not([open])');
    if (folded) folded.open = true;
  };
  addEventListener('hashchange', () => reveal(location.hash.slice(1)));
  document.addEventListener('click', event => {
    const link = event.target.closest('a[href^="#"]');
    if (link) reveal(link.getAttribute('href').slice(1));
    const menu = document.querySelector('details.menu[open]');
    if (menu && !menu.contains(event.target)) menu.open = false;
  });
  document.querySelectorAll('.shape-evidence, mark[data-evidence]').forEach(element => element.addEventListener('keydown', event => {
    if (event.key === 'Enter') document.getElementById(numbers(element)[0])?.focus();
  }));

  // keys
  let leader = '';
  const typing = element => element.matches('input, select, textarea, [contenteditable]');
  const move = step => {
    const links = [...document.querySelectorAll('[data-rows] tbody .case-cell > a')];
    if (!links.length) return;
    const at = links.findIndex(link => link.closest('tr').contains(document.activeElement));
    const next = links[at < 0 ? (step > 0 ? 0 : links.length - 1) : Math.min(links.length - 1, Math.max(0, at + step))];
    next.focus();
    next.scrollIntoView({block: 'nearest'});
  };
  const actions = {
    j: () => move(1), k: () => move(-1),
    '/': () => { const field = document.querySelector('[data-search]'); if (field) field.focus(); else location.href = '/console/cases'; },
    '?': () => document.getElementById('keys')?.showModal(),
    gd: () => { location.href = '/console'; }, gc: () => { location.href = '/console/cases'; },
  };
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') {
      const menu = document.querySelector('details.menu[open]');
      if (menu) { menu.open = false; menu.querySelector('summary').focus(); }
    }
    if (typing(event.target)) return;
    const action = actions[leader + event.key] ?? actions[event.key];
    leader = event.key === 'g' ? 'g' : '';
    if (action) { event.preventDefault(); action(); }
  });
  root.classList.add('ready');
})();
