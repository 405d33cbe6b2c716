import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect } from "react";
import { NavLink, Outlet, useLocation, useNavigate } from "react-router";
import type { PaneKey } from "../locales/en/pane.ts";
import { useKeptFocus } from "./keptFocus.ts";
import { usePane, usePaneState } from "./PaneContext.tsx";
import { useWords } from "./words/WordsContext.tsx";

const useStyles = makeStyles({
  frame: {
    display: "flex",
    flexDirection: "column",
    minHeight: "100vh",
    overflowWrap: "anywhere",
    // Fields are as wide as there is room, also in a narrow pane that is zoomed: by themselves they want 20 letters.
    "& input:not([type='radio'], [type='checkbox'], [type='range']), & select, & textarea": {
      width: "100%",
      minWidth: 0,
    },
    "& .fui-Field, & .fui-Field > *, & .fui-Input, & .fui-SearchBox": { minWidth: 0, maxWidth: "100%" },
  },
  header: {
    paddingTop: tokens.spacingVerticalXS,
    paddingLeft: tokens.spacingHorizontalS,
    // The personality menu of Office covers this corner.
    paddingRight: "34px",
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  places: { display: "flex", flexWrap: "wrap", margin: 0, padding: 0, listStyleType: "none" },
  place: {
    display: "block",
    paddingTop: tokens.spacingVerticalSNudge,
    paddingBottom: tokens.spacingVerticalSNudge,
    paddingLeft: tokens.spacingHorizontalSNudge,
    paddingRight: tokens.spacingHorizontalSNudge,
    color: tokens.colorNeutralForeground2,
    textDecorationLine: "none",
    borderBottom: `${tokens.strokeWidthThicker} solid transparent`,
    "&:not([aria-current]):hover": {
      color: tokens.colorNeutralForeground1,
      borderBottomColor: tokens.colorNeutralStroke1,
    },
    "&:focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
    },
    // High contrast shows every border, also one that is transparent.
    "@media (forced-colors: active)": { borderBottomColor: "Canvas" },
    "&[aria-current='page']": {
      "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
      color: tokens.colorNeutralForeground1,
      fontWeight: tokens.fontWeightSemibold,
      borderBottomColor: tokens.colorCompoundBrandStroke,
    },
  },
  main: {
    flexGrow: 1,
    display: "flex",
    flexDirection: "column",
    paddingTop: tokens.spacingVerticalM,
    paddingBottom: tokens.spacingVerticalXXL,
    paddingLeft: tokens.spacingHorizontalM,
    paddingRight: tokens.spacingHorizontalM,
  },
  footer: {
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
    paddingLeft: tokens.spacingHorizontalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
  },
  quiet: {
    color: tokens.colorNeutralForeground2,
    lineHeight: "24px",
    display: "inline-block",
    "&:focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
});

const places: readonly { readonly path: string; readonly word: PaneKey }[] = [
  { path: "/", word: "nav.home" },
  { path: "/functions", word: "nav.functions" },
  { path: "/scorecard", word: "nav.scorecard" },
];

/** What surrounds every screen: the way to the other screens above, the settings below. */
export function Frame() {
  const styles = useStyles();
  const words = useWords();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const { commands } = usePane();
  useKeptFocus();
  useEffect(() => commands.onScreenAsked((screen) => void navigate(`/${screen}`)), [commands, navigate]);
  const step = usePaneState((state) => state.scorecard.step);
  useEffect(() => {
    window.scrollTo(0, 0);
  }, [pathname]);
  return (
    <div className={styles.frame}>
      <header className={styles.header}>
        <nav aria-label={words.say("nav.label")}>
          <ul className={styles.places}>
            {places.map(({ path, word }) => (
              <li key={path}>
                <NavLink
                  className={styles.place}
                  to={path === "/scorecard" ? `/scorecard/${step}` : path}
                  end={path === "/"}
                  aria-current={isAt(pathname, path) ? "page" : undefined}
                >
                  {words.say(word)}
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main className={styles.main}>
        <Outlet />
      </main>
      <footer className={styles.footer}>
        <NavLink className={styles.quiet} to="/settings">
          {words.say("nav.settings")}
        </NavLink>
      </footer>
    </div>
  );
}

function isAt(pathname: string, path: string): boolean {
  return path === "/" ? pathname === "/" : pathname.startsWith(path);
}
