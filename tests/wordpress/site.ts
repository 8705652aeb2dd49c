/**
 * A WordPress of Debian's packages with a MariaDB of its own, all in one temporary folder. WordPress is unpacked there,
 * not installed: the machine gets no web server, and what the tests do to it ends with the folder.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installDebians } from '../browser.ts';

/** A WordPress that runs. */
export interface WordPress {
  /** Its address, without a slash at its end. */
  readonly address: string;
  /** Runs PHP with all of WordPress at hand, and gives what it returns. Values in `given` are `$given['…']`. */
  php(code: string, given?: Readonly<Record<string, unknown>>): unknown;
  stop(): Promise<void>;
}

const programs = {
  php: 'php-cli',
  mariadbd: 'mariadb-server-core',
  'mariadb-install-db': 'mariadb-server-core',
  // Which the line above asks for its defaults.
  my_print_defaults: 'mariadb-client-core',
};
const unpacked = ['wordpress', 'wordpress-theme-twentytwentythree', 'php-getid3', 'libjs-underscore', 'libjs-cropper'];

const pathOf = (program: string) =>
  [...(process.env['PATH'] ?? '').split(':'), '/usr/sbin'].map((place) => join(place, program)).find(existsSync);

/** Finds the programs, or installs them. @throws Error that says what is missing. */
function findPrograms(): void {
  const lacks = () => Object.keys(programs).filter((program) => !pathOf(program));
  const hasDriver = () => pathOf('php') && execFileSync('php', ['-m'], { encoding: 'utf8' }).includes('mysqli');
  if (lacks().length > 0 || !hasDriver()) installDebians([...Object.values(programs), 'php-mysql', 'php-xml']);
  if (lacks().length > 0 || !hasDriver()) {
    throw new Error(
      `test:wordpress needs ${lacks().join(', ') || 'php-mysql'}: Debian’s packages, as root with apt-get.`,
    );
  }
  if (!existsSync('/usr/bin/apt-get'))
    throw new Error('test:wordpress fetches WordPress with apt-get, as Debian has it.');
}

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

// PHP's server has workers, which would outlive it and keep the test from ending.
const ended = async (child: ChildProcess) => {
  if (child.exitCode !== null) return;
  const over = once(child, 'close');
  process.kill(-child.pid!, 'SIGTERM');
  await over;
};

const untilAnswered = async (holds: () => unknown, what: string, log: () => string) => {
  for (let turns = 0; turns < 600; turns++) {
    if (await Promise.resolve(holds()).catch(() => false)) return;
    await new Promise((next) => setTimeout(next, 100));
  }
  throw new Error(`${what} did not start: ${log()}`);
};

/** Sets a WordPress up and starts it. `allowed` is an address on this machine that it may fetch from. */
export async function startWordPress(allowed: string): Promise<WordPress> {
  findPrograms();
  const folder = mkdtempSync(join(tmpdir(), 'backontrack-wordpress-'));
  const root = join(folder, 'usr/share/wordpress');
  const data = join(folder, 'data');
  const socket = join(folder, 'sql');
  let log = '';
  const started: ChildProcess[] = [];
  const start = (program: string, words: string[], environment: Record<string, string> = {}) => {
    const child = spawn(pathOf(program)!, words, {
      env: { ...process.env, ...environment },
      stdio: 'pipe',
      // A group of its own, to be ended as one.
      detached: true,
    });
    child.stdout.on('data', (text: Buffer) => (log += text.toString()));
    child.stderr.on('data', (text: Buffer) => (log += text.toString()));
    started.push(child);
    return child;
  };
  const stop = async () => {
    for (const child of started.toReversed()) await ended(child);
    rmSync(folder, { recursive: true, force: true });
  };

  try {
    execFileSync('apt-get', ['--quiet', '--quiet', 'download', ...unpacked], { cwd: folder, stdio: 'pipe' });
    for (const file of globSync('*.deb', { cwd: folder })) execFileSync('dpkg-deb', ['-x', file, '.'], { cwd: folder });

    execFileSync(
      pathOf('mariadb-install-db')!,
      [`--datadir=${data}`, '--auth-root-authentication-method=normal', '--skip-test-db', '--user=root'],
      { stdio: 'pipe' },
    );
    start('mariadbd', [
      '--no-defaults',
      `--datadir=${data}`,
      `--socket=${socket}`,
      `--pid-file=${folder}/pid`,
      '--skip-networking',
      '--user=root',
    ]);
    await untilAnswered(
      () => existsSync(socket),
      'MariaDB',
      () => log,
    );

    const port = await freePort();
    const address = `http://127.0.0.1:${port}`;
    writeFileSync(
      join(root, 'wp-config.php'),
      `<?php
      define('DB_NAME', 'wordpress'); define('DB_USER', 'root'); define('DB_PASSWORD', '');
      define('DB_HOST', 'localhost:${socket}'); define('DB_CHARSET', 'utf8mb4'); define('DB_COLLATE', '');
      define('WP_HOME', '${address}'); define('WP_SITEURL', '${address}'); define('FS_METHOD', 'direct');
      define('DISABLE_WP_CRON', true); define('AUTOMATIC_UPDATER_DISABLED', true);
      define('WP_DEBUG', true); define('WP_DEBUG_DISPLAY', true);
      $table_prefix = 'wp_';
      if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
      require_once ABSPATH . 'wp-settings.php';`,
    );
    // WordPress fetches nothing from the machine it runs on, and the network is not asked.
    mkdirSync(join(root, 'wp-content/mu-plugins'), { recursive: true });
    writeFileSync(
      join(root, 'wp-content/mu-plugins/here.php'),
      `<?php
      add_filter('http_request_host_is_external', '__return_true');
      add_filter('http_allowed_safe_ports', fn ($ports) => [...$ports, ${new URL(allowed).port}]);
      add_filter('pre_http_request', fn ($answer, $arguments, $url) =>
        str_starts_with($url, '${allowed}') ? $answer : new WP_Error('offline', 'offline'), 10, 3);`,
    );
    const php = (code: string, given: Readonly<Record<string, unknown>> = {}): unknown => {
      const file = join(folder, 'run.php');
      writeFileSync(
        file,
        `<?php $given = json_decode(stream_get_contents(STDIN), true);
        $run = function () use ($given) { ${code} };
        ob_start(); $result = $run(); $said = ob_get_clean();
        echo "\\n=" . json_encode(['result' => $result, 'said' => $said]);`,
      );
      const output = execFileSync('php', [file], { input: JSON.stringify(given), encoding: 'utf8', cwd: root });
      return (JSON.parse(output.slice(output.lastIndexOf('\n=') + 2)) as { result: unknown }).result;
    };
    execFileSync('php', [
      '-r',
      `$sql = new mysqli('localhost', 'root', '', '', 0, '${socket}'); $sql->query('CREATE DATABASE wordpress');`,
    ]);
    php(`define('WP_INSTALLING', true);
      require '${root}/wp-load.php';
      require_once ABSPATH . 'wp-admin/includes/upgrade.php';
      wp_install('A partner', 'partner', 'partner@example.org', true, '', 'partner');`);
    start('php', ['-S', `127.0.0.1:${port}`, '-t', root], { PHP_CLI_SERVER_WORKERS: '4' });
    await untilAnswered(
      () => fetch(`${address}/readme.html`),
      'PHP',
      () => log,
    );
    return { address, php: (code, given) => php(`require '${root}/wp-load.php'; ${code}`, given), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
