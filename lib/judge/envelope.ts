import { succeeded, takesStart } from '../emulate/criteria.ts';
import { SUCCESS } from '../saml/response/identifiers.ts';
import type { ResponseFacts, ResponseReading } from '../saml/response/index.ts';
import type { CapturedLogin, Check } from './check.ts';
import { compared } from './compare.ts';
import { stepFor } from './expected.ts';
import type { Expected } from './expected.ts';
import { formState, formWords, otherForm, text } from './words.ts';

/** What stands on the Response itself. Entra signs the assertion only, unless told otherwise: then none of this is signed. */
export function envelopeChecks(
  response: ResponseFacts, requestId: string | null, caught: CapturedLogin['caught'], expected: Expected,
): Check[] {
  const { sp } = expected.context;
  const part = 'response';
  const covered = response.signatures.some(({ parent, valid }) => valid && parent.local === 'Response');
  const unsigned = covered ? {} : { unsigned: true };
  const checks: Check[] = [];
  const signedIn = succeeded(response);
  checks.push({
    id: 'status', part, state: signedIn ? 'passed' : 'failed', title: text('Status', 'Status'), expected: SUCCESS,
    received: response.status.join(' ') || undefined, ...unsigned,
    reason: signedIn
      ? text('Entra signed the person in.', 'Entra hat die Person angemeldet.')
      : text(
        `Entra did not sign the person in${response.statusMessage ? `: ${response.statusMessage}` : '.'}`,
        `Entra hat die Person nicht angemeldet${response.statusMessage ? `: ${response.statusMessage}` : '.'}`,
      ),
  });
  checks.push(start(response, expected));
  const acs = {
    part, remedy: text(
      'Make Entra’s **Reply URL** exactly what is expected.',
      'Machen Sie Entras **Antwort-URL** genau zu dem, was erwartet wird.',
    ),
    step: stepFor('acs-url', 'idp', expected),
  } as const;
  const wrongAcs = text(
    `${sp.name} takes no response that is meant for another address.`,
    `${sp.name} nimmt keine Response, die für eine andere Adresse bestimmt ist.`,
  );
  checks.push(compared(expected.acsUrl, response.destination, text(
    'It is addressed to the service.',
    'Sie ist an den Dienst gerichtet.',
  ),
    wrongAcs, { ...acs, ...unsigned, id: 'destination', title: text('Destination', 'Destination') }));
  if (caught?.postedTo) {
    // Where the browser really went is the browser's word, not the message's.
    checks.push(compared(expected.acsUrl, asWritten(caught.postedTo, expected.acsUrl), text(
      'The browser brought it to the service.',
      'Der Browser hat sie zum Dienst gebracht.',
    ),
      wrongAcs, { ...acs, id: 'posted-to', title: text('Address it was posted to', 'Adresse, an die sie ging') }));
  }
  if (response.inResponseTo !== null) {
    checks.push(requestId === null
      ? {
          id: 'in-response-to', part, state: caught ? 'failed' : 'unknown', title: text('InResponseTo', 'InResponseTo'),
          received: response.inResponseTo, ...unsigned,
          reason: caught
            ? text(
              'It answers a request that this tab never sent.',
              'Sie antwortet auf eine Anfrage, die dieser Tab nie gesendet hat.',
            )
            : text('The request it answers was not handed in.', 'Die Anfrage dazu liegt nicht vor.'),
        }
      : compared(requestId, response.inResponseTo, text(
        'It answers this very request.',
        'Sie antwortet auf genau diese Anfrage.',
      ),
        text(
          'It answers another request: an old page was sent again, or two logins ran at once.',
          'Sie antwortet auf eine andere Anfrage: Eine alte Seite wurde neu gesendet, oder zwei Anmeldungen liefen zugleich.',
        ),
        { id: 'in-response-to', part, title: text('InResponseTo', 'InResponseTo'), ...unsigned }));
  } else if (requestId !== null) {
    checks.push({
      id: 'in-response-to', part, state: 'failed', title: text('InResponseTo', 'InResponseTo'), expected: requestId, ...unsigned,
      reason: text(
        'A request was sent, but the response answers none.',
        'Eine Anfrage ging hinaus, aber die Response antwortet auf keine.',
      ),
    });
  }
  if (caught?.answer != null) checks.push(answered(caught.answer, caught.error ?? null, sp.name));
  return checks;
}

/** A browser writes an address in its own way (URL Standard): the host in small letters, no usual port, `/` for no path, percent signs for the rest. */
function asWritten(address: string, expected: string | undefined): string {
  return expected !== undefined && URL.canParse(expected) && new URL(expected).href.replace(/#.*$/, '') === address ? expected : address;
}

/** Where no response can be read of what came as one. Whether the service is as strict is not known. */
export function unreadable({ refused, problems }: ResponseReading, caught: boolean): Check[] {
  const base = { part: 'response' as const, title: text('Response', 'Response') };
  return [
    { ...base, id: 'response', state: 'unknown', reason: text(`It cannot be read (${refused}).`, `Sie ist nicht lesbar (${refused}).`) },
    ...problems.filter(({ code }) => code.startsWith('several-')).map((one): Check => (
      { ...base, id: `form:${one.code}`, state: formState(one, caught), reason: formWords[one.code] ?? otherForm(one.code) })),
  ];
}

/** HTTP's status tells a refusal, and a page that one is led on to. What a page says that is shown at once, nobody sees from here. */
function answered(status: number, error: string | null, sp: string): Check {
  const base = {
    id: 'answer', part: 'response' as const, title: text(`What ${sp} said to it`, `Was ${sp} dazu sagte`),
    received: `HTTP ${status}${error === null ? '' : ` (${error})`}`,
  };
  if (error === 'SAMLRequest') {
    return { ...base, state: 'failed', reason: text(
      `${sp} asked for a login once more instead of letting anybody in.`,
      `${sp} hat noch einmal eine Anmeldung verlangt, statt jemanden einzulassen.`,
    ) };
  }
  if (status >= 400 || error !== null) {
    return { ...base, state: 'failed', reason: text(
      `${sp} turned it away. What its page says can be pasted here.`,
      `${sp} hat sie abgewiesen. Was auf der Seite steht, können Sie hier einfügen.`,
    ) };
  }
  if (status >= 300) {
    return { ...base, state: 'passed', reason: text(`${sp} took it, and led on.`, `${sp} hat sie angenommen und weitergeleitet.`) };
  }
  return { ...base, state: 'unknown', reason: text(
    `${sp} answered with a page, which may say yes or no. Look at the tab: are you signed in?`,
    `${sp} hat mit einer Seite geantwortet; die kann Ja oder Nein sagen. Sehen Sie im Tab nach: Sind Sie angemeldet?`,
  ) };
}

/** Whether the service takes a login that begins where this one did. */
function start({ inResponseTo }: ResponseFacts, { context, demands, ...expected }: Expected): Check {
  const { sp, idp } = context;
  const atSp = inResponseTo !== null;
  const base = {
    id: 'start', part: 'response' as const, title: text('Where the login began', 'Wo die Anmeldung begann'),
    received: atSp ? 'SP-initiated' : 'IdP-initiated',
  };
  const where = text(
    atSp ? `It began at ${sp.name} (SP-initiated).` : `It began at ${idp.name} (IdP-initiated).`,
    atSp ? `Sie begann bei ${sp.name} (SP-initiiert).` : `Sie begann bei ${idp.name} (IdP-initiiert).`,
  );
  const taken = takesStart(demands.starts, atSp ? 'sp' : 'idp') ?? null;
  if (taken || (taken === null && atSp)) return { ...base, state: 'passed', reason: where };
  if (taken === null) {
    return {
      ...base, state: 'flagged',
      reason: text(
        `${where.en} Whether ${sp.name} takes that is not on record.`,
        `${where.de} Ob ${sp.name} das annimmt, ist nicht bekannt.`,
      ),
    };
  }
  return {
    ...base, state: 'failed',
    reason: text(`${where.en} ${sp.name} does not take that.`, `${where.de} Das nimmt ${sp.name} nicht an.`),
    remedy: atSp
      ? text(
        'Clear **Sign on URL** in Entra, and begin in My Apps.',
        'Leeren Sie die **Anmelde-URL** in Entra und beginnen Sie in „Meine Apps“.',
      )
      : text(
        'Set **Sign on URL** in Entra: then the tile begins at the service.',
        'Setzen Sie in Entra die **Anmelde-URL**: Dann beginnt die Kachel beim Dienst.',
      ),
    step: stepFor('sign-on-url', 'idp', { context, ...expected } as Expected),
  };
}
