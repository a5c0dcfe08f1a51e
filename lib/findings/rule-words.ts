import type { Text } from '../guide/schema/index.ts';

interface RuleWords {
  title: Text;
  detail: Text;
  remedy: Text;
}

/*
 * `{place}`: the field or row in question, by the console's label. `{console}`: whose console it is. `{otherwise}`: what would be met
 * at login. `{other}`: another value's label.
 */

/** A page shows something else than is held. */
export const differenceWords: Record<string, RuleWords> = {
  'stray-space': {
    title: { en: 'A space too many in **{place}**', de: 'Ein Leerzeichen zu viel in **{place}**' },
    detail: {
      en: 'The two differ only by a space, which is easy to miss and counts all the same. {otherwise}',
      de: 'Beide unterscheiden sich nur durch ein Leerzeichen. Man übersieht es leicht, aber es zählt. {otherwise}',
    },
    remedy: {
      en: 'Fill **{place}** from the panel again, and save.',
      de: 'Füllen Sie **{place}** erneut aus der Seitenleiste und speichern Sie.',
    },
  },
  'invisible-character': {
    title: { en: 'An invisible character in **{place}**', de: 'Ein unsichtbares Zeichen in **{place}**' },
    detail: {
      en: 'It came along with copying and cannot be seen, but it counts. {otherwise}',
      de: 'Es kam beim Kopieren mit und ist nicht zu sehen, zählt aber. {otherwise}',
    },
    remedy: {
      en: 'Fill **{place}** from the panel again, and save.',
      de: 'Füllen Sie **{place}** erneut aus der Seitenleiste und speichern Sie.',
    },
  },
  'look-alike': {
    title: { en: 'A look-alike letter in **{place}**', de: 'Ein täuschend ähnliches Zeichen in **{place}**' },
    detail: {
      en: 'One character only looks like the right one; it belongs to another alphabet. {otherwise}',
      de: 'Ein Zeichen sieht nur aus wie das richtige; es gehört zu einer anderen Schrift. {otherwise}',
    },
    remedy: {
      en: 'Find out where this value came from. Then fill **{place}** from the panel again, and save.',
      de: 'Klären Sie, woher dieser Wert kam. Füllen Sie **{place}** dann erneut aus der Seitenleiste und speichern Sie.',
    },
  },
  'trailing-slash': {
    title: { en: 'The slash at the end differs in **{place}**', de: 'Der Schrägstrich am Ende weicht ab in **{place}**' },
    detail: {
      en: 'With and without the last slash are two different names. {otherwise}',
      de: 'Mit und ohne letzten Schrägstrich sind es zwei verschiedene Namen. {otherwise}',
    },
    remedy: {
      en: 'Fill **{place}** from the panel again, and save.',
      de: 'Füllen Sie **{place}** erneut aus der Seitenleiste und speichern Sie.',
    },
  },
  scheme: {
    title: { en: '**http** and **https** are mixed in **{place}**', de: '**http** und **https** sind vertauscht in **{place}**' },
    detail: {
      en: 'The rest of the address is the same, but its beginning counts. {otherwise}',
      de: 'Der Rest der Adresse ist gleich, aber auch ihr Anfang zählt. {otherwise}',
    },
    remedy: {
      en: 'Fill **{place}** from the panel again, and save.',
      de: 'Füllen Sie **{place}** erneut aus der Seitenleiste und speichern Sie.',
    },
  },
  'letter-case': {
    title: { en: 'Large and small letters differ in **{place}**', de: 'Groß- und Kleinbuchstaben weichen ab in **{place}**' },
    detail: {
      en: 'The letters are the same, but their case counts. {otherwise}',
      de: 'Die Buchstaben sind gleich, aber ihre Schreibung zählt. {otherwise}',
    },
    remedy: {
      en: 'Fill **{place}** from the panel again, and save.',
      de: 'Füllen Sie **{place}** erneut aus der Seitenleiste und speichern Sie.',
    },
  },
  'wrong-tenant': {
    title: { en: '**{place}** is another tenant’s', de: '**{place}** gehört zu einem anderen Mandanten' },
    detail: {
      en: 'The two addresses name different tenants. {otherwise}',
      de: 'Die beiden Adressen nennen verschiedene Mandanten. {otherwise}',
    },
    remedy: {
      en: 'Make sure you are in the right tenant. Then fill **{place}** from the panel again, and save.',
      de: 'Prüfen Sie, ob Sie im richtigen Mandanten sind. Füllen Sie **{place}** dann erneut aus der Seitenleiste und speichern Sie.',
    },
  },
  'wrong-cloud': {
    title: { en: '**{place}** is of another Microsoft cloud', de: '**{place}** gehört zu einer anderen Microsoft-Cloud' },
    detail: {
      en: 'The worldwide cloud, the one for US authorities and the one in China know nothing of each other. {otherwise}',
      de: 'Die weltweite Cloud, die für US-Behörden und die in China wissen nichts voneinander. {otherwise}',
    },
    remedy: {
      en: 'Fill **{place}** from the panel again, and save.',
      de: 'Füllen Sie **{place}** erneut aus der Seitenleiste und speichern Sie.',
    },
  },
  'swapped-fields': {
    title: { en: '**{place}** holds what belongs elsewhere', de: 'In **{place}** steht, was woanders hingehört' },
    detail: {
      en: 'This is the value for **{other}**. {otherwise}',
      de: 'Das ist der Wert für **{other}**. {otherwise}',
    },
    remedy: {
      en: 'Fill **{place}** from the panel, and save.',
      de: 'Füllen Sie **{place}** aus der Seitenleiste und speichern Sie.',
    },
  },
  other: {
    title: { en: '**{place}** holds something else', de: 'In **{place}** steht etwas anderes' },
    detail: { en: 'It is not the value that was taken over. {otherwise}', de: 'Es ist nicht der übernommene Wert. {otherwise}' },
    remedy: {
      en: 'Fill **{place}** from the panel again, and save. If the page is right, take its value over instead.',
      de: 'Füllen Sie **{place}** erneut aus der Seitenleiste und speichern Sie. Hat die Seite recht, übernehmen Sie stattdessen deren Wert.',
    },
  },
};

/** A held value is faulty by itself. `{value}`: its label. */
export const heldWords: Record<string, RuleWords> = {
  'placeholder-left': {
    title: { en: '**{value}** still has a placeholder in it', de: 'In **{value}** steht noch ein Platzhalter' },
    detail: {
      en: 'The part in brackets stands for your own value.',
      de: 'Der Teil in Klammern steht für Ihren eigenen Wert.',
    },
    remedy: {
      en: 'Take the real value over from the {console} console.',
      de: 'Übernehmen Sie den echten Wert aus der Konsole von {console}.',
    },
  },
  'stray-space': {
    title: { en: 'A space too many in **{value}**', de: 'Ein Leerzeichen zu viel in **{value}**' },
    detail: {
      en: 'No such value has spaces. It probably came along with copying.',
      de: 'Solche Werte haben keine Leerzeichen. Es kam wohl beim Kopieren mit.',
    },
    remedy: { en: 'Take it out here, then fill again.', de: 'Entfernen Sie es hier und füllen Sie dann neu.' },
  },
  'invisible-character': {
    title: { en: 'An invisible character in **{value}**', de: 'Ein unsichtbares Zeichen in **{value}**' },
    detail: {
      en: 'It cannot be seen, but it counts.',
      de: 'Es ist nicht zu sehen, zählt aber.',
    },
    remedy: {
      en: 'Type the value anew, or take it over from the {console} console.',
      de: 'Tippen Sie den Wert neu, oder übernehmen Sie ihn aus der Konsole von {console}.',
    },
  },
  'look-alike': {
    title: { en: 'A look-alike letter in **{value}**', de: 'Ein täuschend ähnliches Zeichen in **{value}**' },
    detail: {
      en: 'One character only looks like a plain one; it belongs to another alphabet. An address like this can lead to somebody else.',
      de: 'Ein Zeichen sieht nur aus wie ein gewöhnliches; es gehört zu einer anderen Schrift. So eine Adresse kann zu jemand anderem führen.',
    },
    remedy: {
      en: 'Do not use it. Take the value over from the {console} console.',
      de: 'Verwenden Sie ihn nicht. Übernehmen Sie den Wert aus der Konsole von {console}.',
    },
  },
  'not-https': {
    title: { en: '**{value}** does not begin with https', de: '**{value}** beginnt nicht mit https' },
    detail: {
      en: 'Over plain http a login could be read on its way, and {console} uses https.',
      de: 'Über http wäre eine Anmeldung unterwegs lesbar, und {console} verwendet https.',
    },
    remedy: {
      en: 'Take the value over from the {console} console.',
      de: 'Übernehmen Sie den Wert aus der Konsole von {console}.',
    },
  },
  'swapped-fields': {
    title: { en: '**{value}** looks like **{other}**', de: '**{value}** sieht aus wie **{other}**' },
    detail: { en: 'Two values seem to have changed places.', de: 'Zwei Werte scheinen vertauscht.' },
    remedy: {
      en: 'Take both over from the {console} console again.',
      de: 'Übernehmen Sie beide neu aus der Konsole von {console}.',
    },
  },
  'trailing-slash': {
    title: { en: 'The slash at the end of **{value}**', de: 'Der Schrägstrich am Ende von **{value}**' },
    detail: {
      en: 'By its last slash this differs from how {console} writes it.',
      de: 'Der letzte Schrägstrich weicht davon ab, wie {console} ihn schreibt.',
    },
    remedy: {
      en: 'Take the value over from the {console} console.',
      de: 'Übernehmen Sie den Wert aus der Konsole von {console}.',
    },
  },
  pattern: {
    title: { en: '**{value}** does not look as usual', de: '**{value}** sieht nicht aus wie üblich' },
    detail: {
      en: 'At {console} it usually looks like the example. It may still be right.',
      de: 'Bei {console} sieht er sonst aus wie das Beispiel. Er kann trotzdem stimmen.',
    },
    remedy: {
      en: 'Compare it with the {console} console.',
      de: 'Vergleichen Sie ihn mit der Konsole von {console}.',
    },
  },
  'wrong-tenant': {
    title: { en: '**{value}** and **{other}** are of two tenants', de: '**{value}** und **{other}** sind aus zwei Mandanten' },
    detail: {
      en: 'One tenant signs, another would be asked. No login can work so.',
      de: 'Der eine Mandant signiert, gefragt würde ein anderer. So kann keine Anmeldung gelingen.',
    },
    remedy: {
      en: 'Open the app in the right tenant and take both over again.',
      de: 'Öffnen Sie die App im richtigen Mandanten und übernehmen Sie beide neu.',
    },
  },
  'source-differs': {
    title: { en: '{console} shows another **{value}**', de: '{console} zeigt einen anderen Wert für **{value}**' },
    detail: {
      en: 'The console that makes this value shows something else than is held here. Either it changed, or this was typed or taken elsewhere.',
      de: 'Die Konsole, aus der dieser Wert stammt, zeigt etwas anderes als hier gehalten wird. Er wurde geändert, oder er kam von anderswo.',
    },
    remedy: {
      en: 'Take it over from the {console} console again, and fill it in anew.',
      de: 'Übernehmen Sie ihn neu aus der Konsole von {console}, und füllen Sie ihn neu ein.',
    },
  },
  'wrong-environment': {
    title: { en: '**{value}** is of another environment', de: '**{value}** gehört zu einer anderen Umgebung' },
    detail: {
      en: 'Staging and production have addresses of their own. This one does not go with **{other}**.',
      de: 'Staging und Produktion haben je eigene Adressen. Diese passt nicht zu **{other}**.',
    },
    remedy: {
      en: 'Take the value of the right environment from {console}. Or change the environment at the top, if that is wrong.',
      de: 'Holen Sie bei {console} den Wert der richtigen Umgebung. Oder ändern Sie oben die Umgebung, wenn die nicht stimmt.',
    },
  },
  'shared-identifier': {
    title: { en: 'Another connection has the same **{value}**', de: 'Eine andere Verbindung hat dieselbe **{value}**' },
    detail: {
      en: 'Entra takes an identifier for one app of a tenant only, and refuses the second.',
      de: 'Entra nimmt einen Bezeichner nur für eine App eines Mandanten und lehnt die zweite ab.',
    },
    remedy: {
      en: 'Ask {console} for an Entity ID of its own for this environment, or use another tenant for one of the two.',
      de: 'Fragen Sie {console} nach einer eigenen Entity ID für diese Umgebung, oder nehmen Sie für eine der beiden einen anderen Mandanten.',
    },
  },
  'wrong-app': {
    title: { en: '**{value}** belongs to another app', de: '**{value}** gehört zu einer anderen App' },
    detail: {
      en: 'Every app of a tenant signs with its own certificate.',
      de: 'Jede App eines Mandanten signiert mit ihrem eigenen Zertifikat.',
    },
    remedy: { en: 'Open this app’s page and take it over again.', de: 'Öffnen Sie die Seite dieser App und übernehmen Sie ihn neu.' },
  },
};
