// The trust's starting figures, each with how it is known and from what.
import { useEffect, useState } from 'preact/hooks';
import { currentHost } from '../run/current.ts';
import type { StartingFigure } from '../run/protocol.ts';
import { columnName } from '../shortNames.ts';
import { words } from '../words.ts';

export function Starting({ trust }: { trust: number }) {
  const [figures, setFigures] = useState<StartingFigure[]>([]);
  const [trouble, setTrouble] = useState('');
  useEffect(() => {
    let stale = false;
    setFigures([]);
    currentHost()
      ?.startingFigures(trust)
      .then(
        (found) => {
          if (!stale) setFigures(found);
        },
        (error: unknown) => {
          if (!stale) setTrouble(error instanceof Error ? error.message : String(error));
        },
      );
    return () => {
      stale = true;
    };
  }, [trust]);
  if (figures.length === 0 && !trouble) return null;
  return (
    <section class="panel">
      <h3>
        {words.card.starting} <small>{words.card.startingHint}</small>
      </h3>
      {trouble && <p>{trouble}</p>}
      <table class="starting">
        <tbody>
          {figures.map((figure) => (
            <tr key={`${figure.table} ${figure.of} ${figure.column}`}>
              <th scope="row">
                {figure.table === 'sites' && <small>{figure.of}</small>}
                {columnName(figure.column)}
              </th>
              <td class="amount">{figure.value}</td>
              <td>
                <span class={`known ${figure.known}`}>{words.known[figure.known]}</span>
                <small>{figure.source}</small>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
