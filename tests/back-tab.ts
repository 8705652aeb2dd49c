import type { TestRunnerPlugin } from '@web/test-runner';

interface Keyboard {
  down(key: string): Promise<void>;
  press(key: string): Promise<void>;
  up(key: string): Promise<void>;
}

/** The browser of a session, as far as it is needed: puppeteer has pages, WebDriver takes keys that are held together. */
interface Driven {
  readonly type: string;
  getPage?(session: string): { keyboard: Keyboard };
  sendKeys?(session: string, keys: string[]): Promise<void>;
}

/** Lets a test press Shift and Tab together, which the commands of the test runner cannot do over WebDriver. */
export const backTab: TestRunnerPlugin = {
  name: 'back-tab',
  async executeCommand({ command, session }) {
    if (command !== 'back-tab') return undefined;
    const browser = session.browser as unknown as Driven;
    if (browser.type === 'webdriver') await browser.sendKeys!(session.id, ['Shift', 'Tab']);
    else {
      const { keyboard } = browser.getPage!(session.id);
      await keyboard.down('Shift');
      await keyboard.press('Tab');
      await keyboard.up('Shift');
    }
    return true;
  },
};
