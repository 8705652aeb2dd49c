<?php
/**
 * Leaves nothing behind.
 *
 * @package backontrack
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

delete_option( 'backontrack_host' );
