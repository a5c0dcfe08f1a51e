import type { Context } from '../findings/context.ts';
import { difference, differsAt } from '../findings/difference.ts';
import { differenceWords } from '../findings/rule-words.ts';
import { fillAll } from '../guide/words.ts';
import type { Text, ValueId } from '../guide/schema/index.ts';
import { checkSources } from './check-sources.ts';
import { checkWords } from './check-words.ts';
import type { CheckId } from './check-words.ts';
import { stepFor } from './fact.ts';
import type { Fact } from './fact.ts';
import type { Check, State } from './hops.ts';

type More = Partial<Omit<Check, 'id' | 'state' | 'title' | 'reason' | 'remedy'>>;

/** Makes the checks of one login: with the providers' names in, and the step that belongs to a control. */
export function checker(context: Context) {
  const names = { sp: context.sp.name, idp: context.idp.name };
  const say = (text: Text, put: Record<string, string | Text> = {}) => fillAll(text, { ...names, ...put });

  function check(id: CheckId, state: State, reason: Text, { step, ...more }: More = {}): Check {
    const otherwise = say(checkWords[id].otherwise);
    const place = step ?? stepFor(more.at, context);
    return {
      id,
      state,
      title: say(checkWords[id].title),
      reason: state === 'failed' ? join(say(reason), otherwise) : say(reason),
      remedy: say(checkWords[id].remedy),
      about: more.about ?? [],
      ...more,
      source: more.codes?.[0] ? `Microsoft: ${more.codes[0]}` : (more.source ?? checkSources[id]),
      ...(place === undefined ? {} : { step: place }),
    };
  }

  return {
    /** Where the identity provider's console shows what. */
    places: context.idp.places,
    passed: (id: CheckId, reason: Text, more?: More) => check(id, 'passed', reason, more),
    failed: (id: CheckId, reason: Text, more?: More) => check(id, 'failed', reason, more),
    unknown: (id: CheckId, reason: Text, more?: More) => check(id, 'unknown', reason, more),

    /** Two strings that must be the same to the byte, as SAML compares. */
    same(id: CheckId, wanted: Fact | null, found: Fact | null, about: ValueId[], more: More = {}): Check {
      if (!wanted || !found) {
        const what = (found ?? wanted)?.label;
        return check(id, 'unknown', what ? fillAll(notKnownBeside, { what }) : notKnown, { about, ...more });
      }
      const at = found.at ?? wanted.at;
      const both = {
        left: { label: wanted.label, text: wanted.text },
        right: { label: found.label, text: found.text },
        ...(at === undefined ? {} : { at }),
        about,
      };
      if (wanted.text !== found.text) {
        const kind = difference(wanted.text, found.text) ?? 'other';
        const differing = differsAt(wanted.text, found.text);
        const detail = fillAll(kind === 'other' ? differs : differenceWords[kind]!.detail, { otherwise: '', other: '', place: '' });
        return check(id, 'failed', trim(detail), { ...both, ...(differing === undefined ? {} : { differsAt: differing }), ...more });
      }
      const untold = !wanted.told || !found.told;
      // What passes has no error to tell of.
      const { codes: _codes, reads: _reads, ...calm } = more;
      return check(id, untold ? 'unknown' : 'passed', untold ? notTold : theSame, { ...both, ...calm });
    },
  };
}
export type Checker = ReturnType<typeof checker>;

const trim = ({ en, de }: Text): Text => ({ en: en.trim(), ...(de === undefined ? {} : { de: de.trim() }) });
const join = (a: Text, b: Text): Text => ({ en: `${a.en} ${b.en}`.trim(), de: `${a.de ?? a.en} ${b.de ?? b.en}`.trim() });

const differs: Text = { en: 'The two are not the same.', de: 'Die beiden sind nicht gleich.' };
const theSame: Text = { en: 'The two are the same.', de: 'Die beiden sind gleich.' };
const notTold: Text = {
  en: 'The two will be the same; {sp} has not been seen with it yet.',
  de: 'Die beiden werden gleich sein; bei {sp} war es noch nicht zu sehen.',
};
const notKnown: Text = { en: 'Neither side has been seen yet.', de: 'Noch war keine der beiden Seiten zu sehen.' };
const notKnownBeside: Text = {
  en: 'Only one side is known so far ({what}).',
  de: 'Bisher ist nur eine Seite bekannt ({what}).',
};
