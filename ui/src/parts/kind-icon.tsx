// The picture of a kind of connector.
import { makeStyles, tokens } from "@fluentui/react-components";
import { ChatMultiple24Regular } from "@fluentui/react-icons/svg/chat-multiple";
import { PersonChat24Regular } from "@fluentui/react-icons/svg/person-chat";
import { PhoneChat24Regular } from "@fluentui/react-icons/svg/phone-chat";

const useStyles = makeStyles({
  tile: {
    display: "grid",
    placeItems: "center",
    flexShrink: 0,
    width: "40px",
    height: "40px",
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
  },
});

export function KindIcon({ kind }: { kind: string }) {
  const styles = useStyles();
  return (
    <span className={styles.tile} aria-hidden>
      {icon(kind)}
    </span>
  );
}

function icon(kind: string) {
  switch (kind) {
    case "telegram-archiver":
      return <PhoneChat24Regular />;
    case "liveperson":
      return <PersonChat24Regular />;
    default:
      return <ChatMultiple24Regular />;
  }
}
