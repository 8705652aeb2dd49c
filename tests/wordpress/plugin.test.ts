import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, test } from 'node:test';

import { chromium as playwright } from 'playwright-core';

import { chromium } from '../browser.ts';
import { root } from '../count.ts';
import { startDemo } from '../e2e/demo.ts';
import { startWordPress } from './site.ts';

const demo = await startDemo();
const host = demo.address.replace(/\/$/, '');
const wordpress = await startWordPress(host);
const browser = await playwright.launch(chromium());
after(async () => {
  await browser.close();
  await wordpress.stop();
  await demo.stop();
});

/** Publishes a post as its author, whose text WordPress filters. Gives its address. */
const publish = (content: string) =>
  wordpress.php(
    `$author = get_user_by('login', 'author') ?: get_user_by('id', wp_insert_user(
        ['user_login' => 'author', 'user_pass' => 'author', 'user_email' => 'author@example.org', 'role' => 'author']));
     wp_set_current_user($author->ID);
     kses_init();
     return get_permalink(wp_insert_post(wp_slash(
       ['post_title' => 'Mentors', 'post_status' => 'publish', 'post_content' => $given['content']])));`,
    { content },
  ) as string;

/** Opens a post, and gives its finder with all that its page complained of. */
async function visit(address: string) {
  const page = await browser.newPage({ locale: 'en', viewport: { width: 1280, height: 900 } });
  const complaints: string[] = [];
  page.on('console', (message) => {
    // The browser asks for an icon, which a new WordPress has not.
    if (message.location().url.endsWith('/favicon.ico')) return;
    if (['error', 'warning'].includes(message.type())) complaints.push(`${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', ({ message }) => complaints.push(message));
  await page.goto(address);
  const asked = () => page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  return { page, complaints, asked };
}

async function findsMentor(address: string): Promise<void> {
  const { page, complaints, asked } = await visit(address);
  await page.getByRole('searchbox').fill('gyongyi');
  await page.getByText('1 mentor', { exact: true }).first().waitFor();
  await page.screenshot({ path: `${root}tests/wordpress/dist/finder.png` });

  assert.equal(await page.locator('article.card').count(), 1);
  assert.deepEqual(complaints, []);
  const hosts = new Set((await asked()).map((url) => new URL(url).origin).filter((origin) => origin !== 'null'));
  assert.deepEqual([...hosts].toSorted(), [new URL(wordpress.address).origin, host].toSorted());
  await page.close();
}

test('the plugin is installed from its zip, and asks for its host', () => {
  const installed = wordpress.php(
    `require_once ABSPATH . 'wp-admin/includes/admin.php';
     require_once ABSPATH . 'wp-admin/includes/class-wp-upgrader.php';
     $done = (new Plugin_Upgrader(new Automatic_Upgrader_Skin()))->install($given['zip']);
     return $done === true ? activate_plugin('backontrack/backontrack.php') : $done;`,
    { zip: `${root}packages/wordpress/dist/backontrack.zip` },
  );
  assert.equal(installed, null);

  const said = wordpress.php(`wp_set_current_user(1); return do_shortcode('[backontrack]');`);
  assert.match(String(said), /asks for its host/);
  wordpress.php(`update_option('backontrack_host', $given['host']);`, { host });
});

test('the setting keeps an address, and nothing else', () => {
  const kept = wordpress.php(
    `require_once ABSPATH . 'wp-admin/includes/template.php'; return array_map('backontrack_clean_host', $given);`,
    {
      slash: 'https://example.org/',
      noScheme: ' example.org ',
      page: 'https://example.org/embed/mentor-finder?country=HU#x',
      behindPath: 'https://example.org:8443/back-on-track/',
      script: 'javascript:alert(1)',
      password: 'https://one:two@example.org',
      gap: 'https://exam ple.org',
      nothing: 'https://',
      list: ['https://example.org'],
    },
  );

  assert.deepEqual(kept, {
    slash: 'https://example.org',
    noScheme: 'https://example.org',
    page: 'https://example.org',
    behindPath: 'https://example.org:8443/back-on-track',
    script: host,
    password: host,
    gap: host,
    nothing: host,
    list: host,
  });
});

test('the finder is there by shortcode', async () => {
  await findsMentor(publish('[backontrack widget="mentor-finder" country="HU"]'));
});

test('the finder is there as a block', async () => {
  await findsMentor(publish('<!-- wp:backontrack/widget {"widget":"mentor-finder","country":"HU"} /-->'));
});

test('the curriculum is there by shortcode, as a block, and by its pasted address, one module of it, too', async () => {
  const module = 'trust-and-communication';
  for (const [content, names] of [
    ['[backontrack widget="curriculum"]', /^2\. Trust and communication$/],
    [`[backontrack widget="curriculum" module="${module}"]`, /^Trust and communication$/],
    ['<!-- wp:backontrack/widget {"widget":"curriculum"} /-->', /^2\. Trust and communication$/],
  ] as const) {
    const { page, complaints } = await visit(publish(content));
    await page.locator('backontrack-curriculum').getByRole('heading', { name: names }).waitFor();
    assert.deepEqual(complaints, [], content);
    const fallback = await page.locator('backontrack-curriculum > a').getAttribute('href');
    assert.equal(fallback, `${host}/embed/curriculum?lang=en-US${content.includes(module) ? `&module=${module}` : ''}`);
    await page.close();
  }

  const { page, complaints } = await visit(publish(`Learn:\n\n${host}/embed/curriculum?module=${module}\n\nTry it.`));
  const frame = page.frameLocator('iframe[src*="/embed/curriculum"]');
  await frame
    .locator('backontrack-curriculum')
    .getByRole('heading', { name: /^Trust and communication$/ })
    .waitFor();
  assert.deepEqual(complaints, []);
  await page.close();
});

test('the finder speaks the language that the shortcode names, from the files that the plugin brings', async () => {
  const { page, complaints } = await visit(publish('[backontrack widget="mentor-finder" country="HU" lang="hu"]'));
  await page.getByRole('searchbox', { name: 'Keress mentort név vagy hely szerint' }).waitFor();

  assert.equal(await page.locator('backontrack-mentor-finder .widget').getAttribute('lang'), 'hu');
  assert.deepEqual(complaints, []);
  await page.close();
});

test('readers without scripts find a link in their language, to a page that is filtered alike', () => {
  const written = (attributes: string) =>
    String(wordpress.php(`return do_shortcode($given['text']);`, { text: `[backontrack ${attributes}]` }));

  assert.match(
    written('country="HU" topic="study" limit="3" theme="host" lang="hu"'),
    /<a href="[^"]*\/embed\/mentor-finder\?lang=hu&#038;country=HU&#038;topic=study&#038;limit=3">Keress mentort<\/a>/,
  );
  assert.match(written('widget="news-feed" lang="sr-RS"'), />Вести<\/a>/);
  assert.match(written('widget="news-feed" lang="de-DE-formal"'), />Neuigkeiten<\/a>/);
  assert.match(written('widget="news-feed" lang="fr" text=""'), />News<\/a>/);
});

test('the block has the classes that its editor gave it, and none breaks out', () => {
  const written = wordpress.php(`return do_blocks($given['content']);`, {
    content: '<!-- wp:backontrack/widget {"widget":"news-feed","className":"alignwide \\u0022 onclick=x"} /-->',
  });

  assert.match(
    String(written),
    /^<div class="alignwide &quot; onclick=x wp-block-backontrack-widget"><backontrack-news-feed>.*<\/div>$/,
  );
});

test('a country that is locked in the shortcode is locked in the finder', () => {
  const written = wordpress.php(`return do_shortcode('[backontrack country="HU" lock="country"]');`);

  assert.match(String(written), /<backontrack-mentor-finder country="HU" lock="country">/);
});

test('what an author writes into the shortcode is escaped, and runs nothing', () => {
  const written = (attributes: string) =>
    String(wordpress.php(`return do_shortcode($given['text']);`, { text: `[backontrack ${attributes}]` }));

  assert.doesNotMatch(written('widget="mentor-finder" onclick="alert(1)" style="x"'), /onclick|style=/);
  assert.doesNotMatch(written(`text="<img src=x onerror=alert(1)>"`), /<img/);
  assert.match(written('widget="news-feed" limit="3" sync-url'), /<backontrack-news-feed limit="3" sync-url="">/);
  assert.equal(written('widget="nothing"'), '');
});

test('the block can be put in with the editor, which names a widget that there is not', async () => {
  const { page, complaints } = await visit(`${wordpress.address}/wp-login.php`);
  await page.fill('#user_login', 'partner');
  await page.fill('#user_pass', 'partner');
  await page.click('#wp-submit');
  await page.goto(`${wordpress.address}/wp-admin/post-new.php`);
  await page.waitForFunction(
    () =>
      'wp' in window &&
      Boolean(
        (window as never as { wp: { blocks?: { getBlockType(name: string): unknown } } }).wp.blocks?.getBlockType(
          'backontrack/widget',
        ),
      ),
  );
  await page.evaluate(() => {
    const { wp } = window as never as {
      wp: {
        data: { dispatch(store: string): { insertBlocks(block: unknown): void } };
        blocks: { createBlock(name: string, attributes?: object): unknown };
      };
    };
    const { insertBlocks } = wp.data.dispatch('core/block-editor');
    insertBlocks(wp.blocks.createBlock('backontrack/widget'));
    // As somebody leaves it in the code view. What is put in last is selected.
    insertBlocks(wp.blocks.createBlock('backontrack/widget', { widget: 'mentor-findr' }));
  });
  await page.getByText('Back on Track: Mentor finder').first().waitFor({ state: 'attached' });
  await page.getByText('Back on Track: Unknown widget “mentor-findr”').first().waitFor({ state: 'attached' });
  const chosen = await page.getByLabel('Widget', { exact: true }).evaluate((list) => {
    const { value, selectedOptions } = list as HTMLSelectElement;
    return [value, selectedOptions[0]?.label];
  });
  assert.deepEqual(chosen, ['mentor-findr', 'Unknown widget “mentor-findr”']);

  assert.deepEqual(
    complaints.filter((line) => /backontrack/i.test(line)),
    [],
  );
  await page.close();
});

test('a pasted address becomes the page of the finder, by oEmbed', async () => {
  const { page, complaints } = await visit(
    publish(`Our mentors:\n\n${host}/embed/mentor-finder?country=HU\n\nAsk them.`),
  );
  const frame = page.frameLocator('iframe[src*="/embed/mentor-finder"]');
  // First of the plain page, then of the element that takes its place.
  await frame.getByText('Gyöngyi', { exact: true }).filter({ visible: true }).first().waitFor();
  await frame.locator('backontrack-mentor-finder article.card').first().waitFor();
  await page.screenshot({ path: `${root}tests/wordpress/dist/oembed.png` });

  assert.deepEqual(complaints, []);
  await page.close();
});

test('a pasted address of an entry, or with a slash behind it, is no frame of a stranger', () => {
  for (const address of [`${host}/embed/programme-directory/at-meal-and-bed`, `${host}/embed/news-feed/?limit=2`]) {
    const written = String(wordpress.php(`return apply_filters('the_content', $given['address']);`, { address }));

    assert.match(written, /<iframe title="[^"]*" src="[^"#]*\/embed\//);
    assert.doesNotMatch(written, /sandbox/);
  }
});

test('the frame of a pasted address is as high as what it shows', { timeout: 30_000 }, async () => {
  const { page, complaints } = await visit(publish(`${host}/embed/eligibility-check`));
  const frame = page.frameLocator('iframe');
  await frame.locator('#live:not([hidden])').waitFor();
  await page.locator('iframe').scrollIntoViewIfNeeded();
  // Of 750 pixels, which WordPress gives it, it would be cut off.
  await frame.locator(':root').evaluate(
    (html) =>
      new Promise<void>((fits) => {
        const look = () => {
          if (html.getBoundingClientRect().height <= window.innerHeight) fits();
          else requestAnimationFrame(look);
        };
        look();
      }),
  );

  assert.deepEqual(complaints, []);
  await page.close();
});

test('the frame of a pasted address is as wide as its column, and no wider than its pages are laid out', async () => {
  const { page } = await visit(publish(`A paragraph.\n\n${host}/embed/mentor-finder?country=HU`));
  // A block theme holds what is in the column to a width, not the column.
  const widths = () =>
    page.evaluate(() =>
      ['.entry-content > p:not(:has(iframe))', 'iframe'].map((place) =>
        Math.round(document.querySelector(place)!.getBoundingClientRect().width),
      ),
    );

  const [column, frame] = await widths();
  assert.equal(frame, column);
  assert.ok(column! > 500);

  await page.setViewportSize({ width: 360, height: 640 });
  const [narrow, narrowFrame] = await widths();
  assert.equal(narrowFrame, narrow);
  await page.close();

  const sizes = wordpress.php(
    `$themes = wp_embed_defaults($given['address']);
     $GLOBALS['content_width'] = 640;
     return [$themes['width'], wp_embed_defaults($given['address'])['width'], wp_embed_defaults('https://example.org/')['width']];`,
    { address: `${host}/embed/mentor-finder` },
  );
  assert.deepEqual(sizes, [800, 640, 640]);
});

test('a pasted address is a link where the host does not answer', () => {
  const address = `${host}/embed/mentor-finder?country=HU`;
  const written = wordpress.php(
    `add_filter('pre_http_request', fn () => new WP_Error('down', 'down'), 99);
     return apply_filters('the_content', $given['address']);`,
    { address },
  );

  assert.equal(String(written).trim(), `<p><a href="${address}">Find a mentor</a></p>`);
});

test('what kses leaves of each form is what the guide says', async () => {
  const link = `<a href="${host}/embed/mentor-finder?country=HU">Mentors</a>`;
  const forms = {
    script: `<script type="module" src="${host}/loader.js"></script>`,
    element: `<backontrack-mentor-finder country="HU">${link}</backontrack-mentor-finder>`,
    link: `<p>${link}</p>`,
    frame: `<iframe src="${host}/embed/mentor-finder?country=HU" title="Mentors"></iframe>`,
    address: `<p>${host}/embed/mentor-finder?country=HU</p>`,
  };
  const left = wordpress.php(`return array_map('wp_kses_post', $given);`, forms);
  assert.deepEqual(left, { script: '', element: link, link: forms.link, frame: '', address: forms.address });

  const guide = await readFile(`${root}docs/embedding.md`, 'utf8');
  const row = guide.split('\n').find((line) => line.includes('kses |'));
  assert.deepEqual(
    row
      ?.split('|')
      .map((cell) => cell.trim())
      .slice(2, -1),
    ['goes', 'its link works', 'works', 'goes', 'stays'],
  );
});

test('the plugin leaves nothing behind', () => {
  wordpress.php(
    `require_once ABSPATH . 'wp-admin/includes/admin.php';
     deactivate_plugins('backontrack/backontrack.php');
     delete_plugins(['backontrack/backontrack.php']);`,
  );

  assert.equal(wordpress.php(`return get_option('backontrack_host', 'gone');`), 'gone');
});

test('a pasted link becomes the finder where the theme has the loader, without the plugin', async () => {
  const folder = `${root}packages/widgets/dist/cdn`;
  const { version } = JSON.parse(await readFile(`${root}packages/widgets/package.json`, 'utf8')) as { version: string };
  const { files } = JSON.parse(await readFile(`${folder}/${version}/manifest.json`, 'utf8')) as {
    files: Record<string, { integrity: string }>;
  };
  const loader = `<script type="module" src="${host}/${version}/loader.js" integrity="${files['loader.js']!.integrity}" crossorigin="anonymous"></script>`;
  wordpress.php(
    `file_put_contents(get_template_directory() . '/functions.php',
       "<?php add_action('wp_head', function () { echo " . var_export($given['loader'], true) . "; });");`,
    { loader },
  );

  await findsMentor(publish(`<p><a href="${host}/embed/mentor-finder?country=HU">Our mentors</a></p>`));
});

// The last one: what was one site is a network from here on.
test('the plugin leaves nothing behind on any site of a network', () => {
  wordpress.php(
    `define('WP_INSTALLING_NETWORK', true);
     global $wpdb;
     require_once ABSPATH . 'wp-admin/includes/upgrade.php';
     foreach ($wpdb->tables('ms_global') as $name => $table) $wpdb->$name = $table;
     install_network();
     $site = $given['site'];
     populate_network(1, $site, 'partner@example.org', 'Partners', '/');
     $config = file_get_contents(ABSPATH . 'wp-config.php');
     file_put_contents(ABSPATH . 'wp-config.php', preg_replace('/^<\\?php/', "<?php
       define('MULTISITE', true); define('SUBDOMAIN_INSTALL', false); define('PATH_CURRENT_SITE', '/');
       define('DOMAIN_CURRENT_SITE', '$site'); define('SITE_ID_CURRENT_SITE', 1); define('BLOG_ID_CURRENT_SITE', 1);
       \\$_SERVER += ['HTTP_HOST' => '$site', 'REQUEST_URI' => '/'];", $config));`,
    { site: new URL(wordpress.address).host },
  );

  const left = wordpress.php(
    `$sites = [1, wp_insert_site(['domain' => DOMAIN_CURRENT_SITE, 'path' => '/second/'])];
     foreach ($sites as $site) update_blog_option($site, 'backontrack_host', $given['host']);
     define('WP_UNINSTALL_PLUGIN', true);
     require $given['uninstall'];
     return array_map(fn ($site) => get_blog_option($site, 'backontrack_host', 'gone'), $sites);`,
    { host, uninstall: `${root}packages/wordpress/plugin/uninstall.php` },
  );
  assert.deepEqual(left, ['gone', 'gone']);
});
