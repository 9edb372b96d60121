// One cell a quarter in the colour of the rating, the digit where it changes.
import { dateOf, quarterName } from '../run/dates.ts';
import * as state from '../run/state.ts';
import { RATING_HEX } from '../theme/tokens.ts';
import { words } from '../words.ts';

const QUARTER_DAYS = 91.3125;

export function RatingStrip({ trust }: { trust: number }) {
  const recording = state.recording.value;
  const day = state.shownDay.value;
  const ratings: number[] = [];
  for (let at = 0; at <= day; at += QUARTER_DAYS)
    ratings.push(recording.frameAt(at)?.trustRating[trust] ?? 0);
  const few = ratings.length <= 40;
  return (
    <div class="rating-strip">
      <span>{words.card.ratingSince}</span>
      <ol>
        {ratings.map((rating, i) => (
          <li
            key={i}
            style={{ background: RATING_HEX[rating] }}
            title={`${quarterName(dateOf(state.startDate.value, i * QUARTER_DAYS))}: ${words.rating.names[rating]}`}
          >
            {few && rating > 0 && rating !== ratings[i - 1] ? rating : ''}
          </li>
        ))}
      </ol>
    </div>
  );
}
