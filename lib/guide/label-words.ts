import { pages, providers } from './registry.ts';

/**
 * Words that consoles write on their controls, in English and German: verbs of commands first. A name can be anything, so only what is
 * here or on record in `lib/pages` is taken for no name.
 */
const common = `
accept activate add advanced all allow append apply approve archive assign attach back basic begin browse build cancel change check choose
clear click close collapse configure confirm connect continue copy create custom customize deactivate default define delete details disable
disconnect discard dismiss done download duplicate edit enable enter expand export federated feedback filter filters finish general generate get
got help hide import
include insert invite issuer join launch learn link list load log login logout make manage menu modify more move new next no not ok open
optional options overview own paste pick pin preview previous proceed properties publish read refresh register reload remove rename replace
required reset restore retry review revoke rotate save search see select send set settings setup show sign skip specify start stop submit
switch sync test try turn type undo unlink update upload use verify view yes your
abbrechen abmelden aktivieren aktualisieren alle allgemein anlegen anmelden anmeldung anwenden anzeigen auswählen bearbeiten bestätigen
deaktivieren details durchsuchen eigene eingeben einrichten einstellungen entfernen ersetzen erstellen erweitert exportieren fertig
festlegen generieren herunterladen hilfe hinzufügen hochladen importieren ja kopieren konfigurieren löschen mehr menü nein neu neue neuen
neues optionen prüfen schließen senden speichern starten suchen testen trennen übernehmen überprüfen verbinden verwalten verwenden verwerfen
weiter wählen zurück zurücksetzen zuweisen`;

export const wordsIn = (text: string): string[] => text.toLowerCase().split(/[^\p{L}\p{M}]+/u).filter(Boolean);

/** Every word of a label that is on record, in any language, and of the providers' own names. */
export function recordedWords(): Set<string> {
  const labels = pages.flatMap(({ anchors }) =>
    Object.values(anchors).flatMap(({ names, scope }) => [names, ...scope.map((one) => one.names)].flatMap((each) => Object.values(each).flat())),
  );
  return new Set([...labels, ...providers.flatMap(({ name, hosts }) => [name, ...hosts])].flatMap(wordsIn));
}

/**
 * A label without what may be a person's, an app's or a firm's name: each word that could begin one and is neither recorded nor common
 * becomes “…”. Null where nothing else is left. `{value-id}` stays.
 */
export function withoutNames(label: string, recorded: ReadonlySet<string>): string | null {
  const known = new Set([...recorded, ...wordsIn(common)]);
  let said = 0;
  const masked = label.replace(/\{[a-z-]+\}|[\p{L}\p{M}]+/gu, (word, at: number) => {
    if (word.startsWith('{')) return word;
    // A word in small letters within a sentence is no name's first; a script without capitals does not tell.
    const isPlain = at > 0 && /^\p{Ll}/u.test(word);
    if (!known.has(word.toLowerCase()) && !isPlain) return '…';
    said += 1;
    return word;
  });
  return said === 0 ? null : masked.replace(/…(?:[\s.,'’&-]*…)+/g, '…');
}
