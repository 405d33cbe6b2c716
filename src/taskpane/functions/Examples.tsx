import { makeStyles, tokens } from "@fluentui/react-components";
import type { Example } from "../../kpi/define.ts";
import { exampleArguments } from "../../kpi/exampleCall.ts";
import type { Kpi } from "../../kpi/compile.ts";
import { Section } from "../parts/Section.tsx";
import { useWords } from "../words/WordsContext.tsx";

const useStyles = makeStyles({
  examples: {
    margin: 0,
    paddingLeft: "20px",
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
  },
  formula: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
});

interface ExamplesProps {
  readonly kpi: Kpi;
}

/** The declared examples as formulas with their results; errors are examples, too. */
export function Examples({ kpi }: ExamplesProps) {
  const styles = useStyles();
  const words = useWords();
  const { declaration, id } = kpi;
  const resultOf = ({ gives }: Example) => (typeof gives === "number" ? words.value(gives, declaration.unit) : gives);
  return (
    <Section title={words.say("functions.example")}>
      <ul className={styles.examples}>
        {declaration.examples.map((example, index) => (
          <li key={index}>
            <code className={styles.formula}>
              ={id}({exampleArguments(kpi, example).join(",")})
            </code>{" "}
            {words.say("functions.exampleGives", { result: resultOf(example) })}
          </li>
        ))}
      </ul>
    </Section>
  );
}
