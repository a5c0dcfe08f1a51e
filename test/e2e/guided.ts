import type { Browser, Page } from 'puppeteer-core';
import { type Admin, pageInFront, seen } from './admin.ts';
import { circleWatch } from './circle.ts';
import { arrived, filesIn } from './downloads.ts';
import { ringOn as ringOnChromium } from './ring.ts';
import type { ServiceProviderAtHand } from './service-providers/index.ts';

/** A browser with the extension in it, as both Chromium and Firefox are started. */
export interface Desk {
  browser: Browser;
  panel: Page;
  admin: Admin;
  /** Folder that the browser downloads into. */
  downloads: string;
  /** How the service provider's form is sent. */
  form: ServiceProviderAtHand['form'];
  /** How the ring is found on a page; by Chromium's debugger unless told. */
  ringOn?: typeof ringOnChromium;
}

/** What an admin reads off the panel. */
export interface PanelView {
  step: string | null;
  /** Texts of the card's primary buttons that can be pressed. */
  primary: string[];
  /** The sentence about the page, if something is pointed at there. */
  words: string | null;
  /** Rules of findings that say the login will fail. */
  failing: string[];
  /** Something is being written. */
  busy: boolean;
  finished: boolean;
}

export async function readPanel(panel: Page): Promise<PanelView> {
  return panel.evaluate(() => {
    const text = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? null;
    const card = document.querySelector('main.card');
    return {
      step: text(card?.querySelector('#step-title')),
      primary: [...(card?.querySelectorAll<HTMLButtonElement>('button.primary:not([disabled])') ?? [])]
        .filter((button) => button.getAttribute('aria-busy') !== 'true')
        .map((button) => text(button) ?? ''),
      words: text(card?.querySelector('.stage.pointing')),
      failing: [...document.querySelectorAll<HTMLElement>('.finding.fail, .elsewhere [data-rule]')].map((each) => each.dataset.rule ?? ''),
      busy: document.querySelector('[aria-busy=true]') !== null,
      finished: document.querySelector('.finish') !== null,
    };
  });
}

/** The first button of the panel with exactly this text. */
export async function panelButton(panel: Page, text: string | RegExp, patience = 15_000) {
  const handle = await panel.waitForFunction(
    (source: string, flags: string | null) =>
      [...document.querySelectorAll('button')].find((button) => {
        const words = button.textContent?.replace(/\s+/g, ' ').trim() ?? '';
        return !button.disabled && (flags === null ? words === source : new RegExp(source, flags).test(words));
      }),
    { timeout: patience },
    typeof text === 'string' ? text : text.source,
    typeof text === 'string' ? null : text.flags,
  );
  return handle.asElement()!;
}

export async function press({ admin, panel }: Desk, text: string | RegExp, patience?: number): Promise<true> {
  await admin.click((await panelButton(panel, text, patience)) as never);
  return true;
}

/** Another way than the step in front, by its words, done instead. */
export async function takeAlternative({ panel, admin }: Desk, words: string): Promise<void> {
  const disclosure = await panel.waitForSelector('details:has(.alternatives)');
  await admin.click((await disclosure!.$('summary')) as never);
  await admin.click((await panel.waitForSelector(`::-p-xpath(//ul[@class="alternatives"]/li[contains(., "${words}")]//button)`, { visible: true })) as never);
}

/** A value that no page shows, typed into the panel. */
export async function typeIn({ panel, admin }: Desk, label: string, text: string): Promise<void> {
  const enter = await panel.waitForSelector(`button[aria-label="Type in ${label}"]`);
  await admin.click(enter as never);
  await panel.waitForSelector('.value-editor textarea');
  await admin.type(panel, text);
  await admin.press(panel, 'Enter');
}

export interface GuidedOptions {
  /** Called once when a step has come up, before anything is done for it. */
  onStep?: (title: string) => Promise<void>;
  /** Told of everything that is done. */
  onAct?: (what: string) => void;
  /** Stop when this step comes up. */
  until?: RegExp;
  /** Steps that are passed by. */
  skip?: RegExp;
  /** Called at a message that is ready to be handed over, before it is said to be sent. */
  onMessage?: () => Promise<void>;
  /** Whom to assign. */
  person?: string;
  /** Milliseconds before the same thing is pressed again: a pane that is still on its way would begin anew. 10,000 unless told. */
  patience?: number;
  /** What is done in place of a press on the ring, where that can only show a region ("Open the menu … of the row"); true when it was done. */
  instead?: (words: string, page: Page) => Promise<boolean>;
  /** What is asked about and done in the tab in front, where nothing is ringed; whether it worked, null while there is nothing to do yet. */
  goOn?: (page: Page) => Promise<boolean | null>;
  /** The real login, done where the guide asks for it; true when it worked. */
  login: () => Promise<boolean>;
}

/**
 * Follow the guide and nothing else: press the panel's primary button where it has one, else what is ringed on the page. What a guide
 * cannot know is added: whom to assign, and the file that was downloaded.
 */
export async function followGuide(desk: Desk, options: GuidedOptions): Promise<PanelView> {
  const { browser, panel, admin, downloads, form, ringOn = ringOnChromium } = desk;
  let step: string | null = null;
  let idleSince = Date.now();
  let actedAt = 0;
  let last = '';
  const inCircle = circleWatch();
  for (;;) {
    const view = await steadyView(panel);
    if (view.finished) return view;
    if (view.step !== null && view.step !== step) {
      if (options.until?.test(view.step)) return view;
      step = view.step;
      await options.onStep?.(step);
      if (options.skip?.test(step)) await press(desk, /^Skip/);
      continue;
    }
    const page = await pageInFront(await browser.pages());
    const did = await act(view, page);
    if (did) {
      idleSince = actedAt = Date.now();
      options.onAct?.(did);
      if (inCircle(step, did)) throw new Error(`the guide leads in a circle at “${step}”: “${did}”, in front: ${page?.url()}`);
      last = did;
    } else if (Date.now() - idleSince > 20_000) {
      throw new Error(`the guide does not go on at “${step}” after “${last}”: ${JSON.stringify(view)} in front: ${page?.url()}`);
    }
  }

  async function act(view: PanelView, page: Page | undefined): Promise<string | null> {
    const first = view.primary[0];
    if (first?.startsWith('Yes')) return confirm(view, page);
    // A mail program is nothing that a browser under test has: what it would be told is read, and the rest is said.
    if (first?.startsWith('Open as e-mail')) {
      await options.onMessage?.();
      return (await press(desk, 'I sent it')) && 'sent the message';
    }
    if (first) {
      // The page may have moved on since the panel was read, and the button with it.
      return (await press(desk, first, 500).catch(() => null)) && first;
    }
    const ring = page && (await ringOn(page));
    if (!page || !ring || !view.words) return null;
    // Nobody presses the same thing again at once: its page is given a moment.
    if (view.words === last && Date.now() - actedAt < (options.patience ?? 10_000)) return null;
    // "Take the three values over in the panel.": what is ringed is to be looked at, and its button comes.
    if (view.words.endsWith('in the panel.')) return null;
    if (await options.instead?.(view.words, page)) return view.words;
    if (/tick them/.test(view.words)) {
      await admin.click(await seen(page, `::-p-xpath(//*[normalize-space(text())="${options.person ?? 'B.Simon'}"])`));
      return view.words;
    }
    if (/drop the file/i.test(view.words)) {
      const before = filesIn(downloads);
      await admin.clickAt(page, ring);
      // Missed, or the browser is slow: what is still ringed is pressed again.
      const file = await arrived(downloads, before).catch(() => null);
      if (!file) return null;
      const input = await panel.waitForSelector('input[type=file]');
      // Pressing "Choose a file" and choosing it in the system's dialog, which no driver reaches.
      admin.counts.clicks += 2;
      await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(file);
      return view.words;
    }
    await admin.clickAt(page, ring);
    return view.words;
  }

  async function confirm(view: PanelView, page: Page | undefined): Promise<string | null> {
    if (/Sign in once/.test(view.step ?? '')) {
      const worked = await options.login();
      await press(desk, worked ? /^Yes/ : /^No/);
      return 'tried the login';
    }
    const ring = page && (await ringOn(page));
    if (page && ring) {
      // The ring has come since the panel was read: what it is about is read first.
      if (!view.words) return null;
      if (view.words === last && Date.now() - actedAt < (options.patience ?? 10_000)) return null;
      await admin.clickAt(page, ring);
      // On the way to the form there may be more to press.
      const sent = [form, ...(form.also ?? [])].find(({ words }) => words.test(view.words ?? ''));
      if (!sent) return view.words;
      await seen(page, `::-p-text(${sent.saved})`);
    } else if (!ring) {
      const worked = page && (await options.goOn?.(page));
      if (worked == null) return null;
      await press(desk, worked ? /^Yes/ : /^No/);
      return 'went on in the tab in front';
    }
    await press(desk, /^Yes/);
    return 'confirmed';
  }
}

/** What the panel says once it says the same twice: nobody acts on a text while it changes. */
async function steadyView(panel: Page): Promise<PanelView> {
  for (let last = ''; ; ) {
    const view = await readPanel(panel);
    const now = JSON.stringify(view);
    if (now === last && !view.busy) return view;
    last = now;
    await new Promise((resolve) => setTimeout(resolve, 120));
  }
}
