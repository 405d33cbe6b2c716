import { Notice } from "../parts/Notice.tsx";
import { useWords } from "../words/WordsContext.tsx";

interface WeightSumProps {
  /** In per cent. */
  readonly sum: number;
  /** What else is to be known of a sum that is not 100. */
  readonly more?: string;
}

/** The sum of weights, and what is missing from 100 % or beyond it. */
export function WeightSum({ sum, more }: WeightSumProps) {
  const words = useWords();
  const rest = words.plain(Math.abs(100 - sum));
  const title = words.say("weights.sum", { sum: words.plain(sum) });
  if (sum === 100) {
    return <Notice intent="success" title={title} />;
  }
  return (
    <Notice intent="warning" title={title}>
      {words.say(sum < 100 ? "weights.unassigned" : "weights.excess", { rest })}
      {more !== undefined && <div>{more}</div>}
    </Notice>
  );
}
