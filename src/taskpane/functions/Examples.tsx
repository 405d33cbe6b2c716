import { makeStyles, tokens } from "@fluentui/react-components";
import type { Example } from "../../kpi/define.ts";
import type { Kpi } from "../../kpi/kpi.ts";
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
  const { declaration, id, params } = kpi;
  const resultOf = ({ gives }: Example) => (typeof gives === "number" ? words.value(gives, declaration.unit) : gives);
  const shown = declaration.examples.filter(({ given }) => params.every((param) => typeof given[param] !== "object"));
  return (
    <Section title={words.say("functions.example")}>
      <ul className={styles.examples}>
        {shown.map((example, index) => (
          <li key={index}>
            <code className={styles.formula}>
              ={id}({params.map((param) => argumentOf(example.given[param])).join(",")})
            </code>{" "}
            {words.say("functions.exampleGives", { result: resultOf(example) })}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function argumentOf(given: Example["given"][string] | undefined): string {
  return typeof given === "string" ? `"${given}"` : typeof given === "number" ? String(given) : "";
}
