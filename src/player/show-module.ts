/** Shows a module in the page of a package or a frame, and tells the LMS around it how it goes. */
import '../elements/geo-module/geo-module.js';
import { addEnglish } from '../element-kit/localize.js';
import type { GeoModuleElement } from '../elements/geo-module/geo-module-element.js';
import { typeLoader } from '../elements/geo-quiz/type-loader.js';
import { playerMessages } from '../i18n/player-messages.js';
import { charactersOf } from '../model/text.js';
import { connect } from './connect.js';
import { LmsModuleKeeper } from './keep-module-in-lms.js';
import { whenLeaving } from './leave-page.js';
import type { PlayerConfig } from './player-config.js';

/** What the page says and offers around a module. */
export interface ModulePage {
  readonly say: (key: keyof typeof playerMessages) => void;
  readonly addWayBack: (address: string, keeper: Pick<LmsModuleKeeper, 'flush' | 'leave'>) => void;
}

/** Attributes of `<geo-module>` that a package or an address may set. */
const ATTRIBUTES = ['navigation', 'pass', 'theme', 'save', 'dir'];

/** Makes the element, connected to its host where there is one; it is still to be put on the page. */
export async function showModule({ module, attributes, language, lms }: PlayerConfig, search: URLSearchParams, { say, addWayBack }: ModulePage): Promise<GeoModuleElement> {
  const element = document.createElement('geo-module');
  element.heading = 1;
  for (const [name, value] of Object.entries(attributes)) if (ATTRIBUTES.includes(name)) element.setAttribute(name, value);
  const { connection, expected } = await connect(lms, search, language ?? document.documentElement.lang);
  const launch = await connection?.restore().catch(() => undefined);
  if (connection && launch) {
    addEnglish({ 'quiz.private': playerMessages['player.sent'] });
    const keeper = new LmsModuleKeeper(connection, launch, (names) => typeLoader.load(names));
    element.keeper = keeper.keepModule;
    // Behind the quizzes, which write the time down when the page goes.
    element.addEventListener(
      'geo-module-ready',
      whenLeaving((departure) => keeper.leave(departure)),
    );
    document.addEventListener('visibilitychange', () => void (document.visibilityState === 'hidden' && keeper.flush()));
    if (launch.passFraction !== undefined) element.pass = launch.passFraction;
    if (launch.returnAddress !== undefined) addWayBack(launch.returnAddress, keeper);
  } else if (expected) say('player.no-lms');
  // The history of a frame is that of the host's page, whose way back is not ours to lengthen.
  element.links = connection || window.parent !== window ? 'off' : 'on';
  const own = language ?? launch?.language;
  if (own !== undefined) {
    element.lang = own;
    document.documentElement.lang = own;
  }
  if (typeof module === 'object') element.module = module;
  else if (module !== undefined) element.src = module;
  element.addEventListener('geo-module-ready', () => {
    const title = element.getResults()?.module.title;
    if (title !== undefined) document.title = charactersOf(title);
  });
  return element;
}
