// What to measure, the button that does it, and how far it is.
import { type Choice, PLACES, tasks, weight } from './choice.ts';
import { cancel, choice, doing, failure, measure, result, running, share } from './run.ts';
import { words } from './words.ts';

const set = (part: Partial<Choice>) => {
  choice.value = { ...choice.peek(), ...part };
};

type Switch = 'kernel' | 'sandbox' | 'england' | 'quick';

function Tick({ name }: { name: Switch }) {
  return (
    <label class="tick">
      <input
        type="checkbox"
        name={name}
        checked={choice.value[name]}
        disabled={running.value}
        onChange={(event) => set({ [name]: event.currentTarget.checked })}
      />
      <span>{words[name]}</span>
      <small>{words[`${name}Hint`]}</small>
    </label>
  );
}

function Region() {
  return (
    <label class="region">
      <span>{words.region}</span>
      <select
        name="region"
        value={choice.value.region}
        disabled={running.value}
        onChange={(event) => set({ region: event.currentTarget.value })}
      >
        <option value="">{words.none}</option>
        {PLACES.map((name) => (
          <option key={name} value={name}>
            {words.place(name)}
          </option>
        ))}
      </select>
    </label>
  );
}

function Progress() {
  if (!running.value) return null;
  return (
    <div class="progress">
      <progress value={share.value} aria-label={words.title} />
      <p role="status">{doing.value}</p>
    </div>
  );
}

export function Controls() {
  const wanted = tasks(choice.value);
  const minutes = wanted.reduce((sum, task) => sum + weight(task), 0) / 60;
  return (
    <aside>
      <p>{words.about}</p>
      <fieldset>
        <legend>{words.what}</legend>
        <Tick name="kernel" />
        <Tick name="sandbox" />
        <Region />
        <Tick name="england" />
        <Tick name="quick" />
      </fieldset>
      {running.value ? (
        <button type="button" class="main" onClick={cancel}>
          {words.cancel}
        </button>
      ) : (
        <button type="button" class="main go" disabled={wanted.length === 0} onClick={measure}>
          {result.value ? words.again : words.run}
          <small>{wanted.length === 0 ? words.nothing : words.aboutTime(minutes)}</small>
        </button>
      )}
      <Progress />
      {failure.value && (
        <p class="failure" role="alert">
          {words.failed} {failure.value}
        </p>
      )}
    </aside>
  );
}
