import css from '../in-app-note.css?inline';

interface Note {
  readonly text: string;
  readonly action: string;
  readonly later: string;
  readonly act: () => void;
}

function button(text: string, press: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  made.addEventListener('click', press);
  return made;
}

let sheet: CSSStyleSheet | undefined;

/** Shows a note at the foot of the page with something to do about it; it stays until one of its buttons is pressed. */
export function showNote({ text, action, later, act }: Note): void {
  document.querySelector('.in-app.offer')?.remove();
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }
  const note = document.createElement('aside');
  note.className = 'in-app offer';
  note.setAttribute('role', 'status');
  const says = document.createElement('p');
  note.append(says, button(action, act), button(later, () => note.remove()));
  document.body.append(note);
  says.textContent = text;
}
