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

  // chosen pictures: named as the case will name them, and refused here while nothing typed is lost
  document.querySelectorAll('input[type=file][data-most-bytes]').forEach(input => input.addEventListener('change', () => {
    const files = [...input.files];
    const bytes = files.reduce((sum, file) => sum + file.size, 0);
    const {mostBytes, mostFiles, tooMany, tooLarge} = input.dataset;
    input.setCustomValidity(files.length > Number(mostFiles) ? tooMany : bytes >= Number(mostBytes) ? tooLarge : '');
    input.reportValidity();
    document.getElementById(input.id + '-chosen').replaceChildren(...files.map((file, index) => {
      const item = document.createElement('li');
      item.textContent = `picture-${index + 1}: ${file.name} (${(file.size / 1048576).toFixed(1)} MB)`;
      return item;
    }));
  }));
  document.addEventListener('keydown', event => {
    const form = event.target.closest?.('form[data-quick]');
    if (form && event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  });

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
    r: () => { if (document.getElementById('review')) { location.hash = 'review'; document.querySelector('#review input[name=outcome], #review').focus(); } },
    '?': () => document.getElementById('keys')?.showModal(),
    gd: () => { location.href = '/console'; }, gc: () => { location.href = '/console/cases'; },
    gn: () => { location.href = '/console/cases/new'; },
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
