import { NumberField } from "../parts/NumberField.tsx";
import { useWords } from "../words/WordsContext.tsx";

interface WeightFieldProps {
  readonly label: string;
  /** What the label is about: heard before it but not seen. */
  readonly about?: string;
  /** Per cent. */
  readonly value: number;
  readonly onChange: (weight: number) => void;
}

/** How much something counts, from 0 to 100 %. An empty field leaves the weight as it was. */
export function WeightField({ onChange, ...field }: WeightFieldProps) {
  const words = useWords();
  return (
    <NumberField
      {...field}
      min={0}
      max={100}
      wrong={words.say("weights.wrong")}
      after="%"
      isBeside
      onNumberChange={(weight) => {
        if (weight !== null) onChange(weight);
      }}
    />
  );
}
