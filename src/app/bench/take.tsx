// The result to take away: as a table in plain text and as JSON, the same as those of `trustscape bench`.
import { useState } from 'preact/hooks';
import { tableOf } from '../../../bench/table.ts';
import { result, running } from './run.ts';
import { words } from './words.ts';

function Copy({ name, text }: { name: string; text: string }) {
  const [copied, setCopied] = useState('');
  return (
    <button
      type="button"
      onClick={async () => {
        await navigator.clipboard.writeText(text);
        setCopied(text);
      }}
    >
      {copied === text ? words.copied : name}
    </button>
  );
}

export function Take() {
  if (!result.value || running.value) return null;
  const table = tableOf(result.value);
  const json = JSON.stringify(result.value, null, 2);
  return (
    <section class="take">
      <h2>{words.take}</h2>
      <Copy name={words.copyTable} text={table} />
      <Copy name={words.copyJson} text={json} />
      <details>
        <summary>{words.asText}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by the keyboard */}
        <pre class="table scroll" tabIndex={0}>
          {table}
        </pre>
      </details>
      <details>
        <summary>{words.asJson}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: as above */}
        <pre class="json scroll" tabIndex={0}>
          {json}
        </pre>
      </details>
    </section>
  );
}
