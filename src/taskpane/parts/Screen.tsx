import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";
import { useLocation } from "react-router";

const useStyles = makeStyles({
  screen: { flexGrow: 1, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  eyebrow: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  title: { ...typographyStyles.subtitle1, margin: 0, outlineStyle: "none" },
  lead: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
});

interface ScreenProps {
  readonly title: string;
  /** Where in a longer way this screen is. */
  readonly eyebrow?: string;
  readonly lead?: string;
  /** What the screen shows now, where that changes under way: the heading gets the focus then, too. */
  readonly phase?: string;
  readonly children: ReactNode;
}

/** One screen with its heading, which gets the focus when the user comes from another screen. */
export function Screen({ title, eyebrow, lead, phase = "", children }: ScreenProps) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const { key, pathname } = useLocation();
  const isFirst = key === "default" && phase === "";
  useEffect(() => {
    if (!isFirst) heading.current?.focus();
  }, [isFirst, key, pathname, phase]);
  return (
    <div className={styles.screen}>
      <div>
        {eyebrow && <p className={styles.eyebrow}>{eyebrow}</p>}
        <h1 className={styles.title} ref={heading} tabIndex={-1}>
          {title}
        </h1>
      </div>
      {lead && <p className={styles.lead}>{lead}</p>}
      {children}
    </div>
  );
}
