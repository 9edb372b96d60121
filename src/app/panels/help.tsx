import { useLayoutEffect, useRef } from 'preact/hooks';
import * as state from '../run/state.ts';
import { words } from '../words.ts';

export function Help() {
  const dialog = useRef<HTMLDialogElement>(null);
  const open = state.helpShown.value;
  useLayoutEffect(() => {
    if (open && !dialog.current!.open) dialog.current!.showModal();
    if (!open && dialog.current!.open) dialog.current!.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      class="help"
      aria-label={words.help}
      onClose={() => {
        state.helpShown.value = false;
      }}
    >
      <header>
        <h2>{words.help}</h2>
        <button type="button" class="shut" aria-label={words.close} onClick={() => dialog.current!.close()}>
          ×
        </button>
      </header>
      <p>{words.helpText}</p>
      <dl>
        {words.keys.map(([key, does]) => (
          <div key={key}>
            <dt>
              {key.split(' ').map((part) => (
                <kbd key={part}>{part}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p>
        <a href="./bench.html">{words.bench}</a>
      </p>
      <p class="fine">
        {words.noteAll}. {words.ogl} {words.notNhs}
      </p>
    </dialog>
  );
}
