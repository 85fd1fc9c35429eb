
(() => {
  const byId = id => document.getElementById(id);
  const groups = [...document.querySelectorAll('.group')];
  const changes = [...document.querySelectorAll('details')];
  const words = new Map(changes.map(change => [change,
    `${change.querySelector('summary').textContent} ${change.querySelector('.marks').textContent} ${change.parentElement.firstElementChild.textContent}`.toLowerCase()]));
  const controls = ['text', 'level', 'surface', 'document'].map(byId);

  const filter = () => {
    const [text, level, surface, name] = controls.map(control => control.value);
    const wanted = text.toLowerCase();
    let shown = 0;
    for (const change of changes) {
      const fits = (!level || change.dataset.level === level) && (!surface || change.dataset.surface === surface)
        && (!name || change.dataset.document === name) && words.get(change).includes(wanted);
      change.hidden = !fits;
      shown += fits ? 1 : 0;
    }
    for (const group of groups) group.hidden = !group.querySelector('details:not([hidden])');
    byId('count').textContent = `${shown} of ${changes.length} shown`;
  };

  const move = event => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const from = event.target.closest('summary');
    if (!step || !from) return;
    const shown = changes.filter(change => !change.hidden);
    const next = shown[shown.indexOf(from.parentElement) + step];
    if (next) {
      event.preventDefault();
      next.querySelector('summary').focus();
    }
  };

  const unfold = open => changes.forEach(change => { if (!open || !change.hidden) change.open = open; });
  controls.forEach(control => control.addEventListener('input', filter));
  document.querySelector('form').addEventListener('submit', event => event.preventDefault());
  byId('unfold').addEventListener('click', () => unfold(true));
  byId('fold').addEventListener('click', () => unfold(false));
  byId('groups').addEventListener('keydown', move);
  filter();
})();
