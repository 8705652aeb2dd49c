<?php
/**
 * Leaves nothing behind, on no site of a network.
 *
 * @package backontrack
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

if ( is_multisite() ) {
	foreach ( get_sites( array( 'fields' => 'ids', 'number' => 0 ) ) as $backontrack_site ) {
		delete_blog_option( $backontrack_site, 'backontrack_host' );
	}
} else {
	delete_option( 'backontrack_host' );
}
