<?php
/**
 * The one setting there is: where the API is.
 *
 * @package backontrack
 */

defined( 'ABSPATH' ) || exit;

/**
 * The host of the API, with scheme and without a slash at its end.
 *
 * @return string
 */
function backontrack_host() {
	return untrailingslashit( get_option( 'backontrack_host', '{{host}}' ) );
}

/**
 * Makes the setting and its field.
 */
function backontrack_register_settings() {
	register_setting(
		'backontrack',
		'backontrack_host',
		array(
			'type'              => 'string',
			'sanitize_callback' => 'backontrack_clean_host',
			'default'           => '{{host}}',
		)
	);
	add_settings_section( 'backontrack', '', '__return_null', 'backontrack' );
	add_settings_field(
		'backontrack_host',
		__( 'Host of Back on Track', 'backontrack' ),
		'backontrack_host_field',
		'backontrack',
		'backontrack',
		array( 'label_for' => 'backontrack_host' )
	);
}

/**
 * Keeps what is the address of a host, also out of that of one of its pages, and says so where it is none.
 *
 * @param mixed $value What was written.
 * @return string
 */
function backontrack_clean_host( $value ) {
	$host = is_string( $value ) ? preg_replace( '#(/embed/|[?\#]).*$#s', '', trim( $value ) ) : '';
	$host = untrailingslashit( preg_match( '#^\w+://#', $host ) ? $host : "https://$host" );
	if ( ! preg_match( '#^https?://([\p{L}\d.-]+|\[[\da-f:]+\])(:\d+)?(/[\w.~%-]+)*$#iu', $host ) ) {
		add_settings_error(
			'backontrack_host',
			'backontrack_host',
			__( 'The host is an address such as https://example.org. The last one was kept.', 'backontrack' )
		);
		return backontrack_host();
	}
	return $host;
}

/**
 * Draws the field.
 */
function backontrack_host_field() {
	printf(
		'<input type="url" class="regular-text" id="backontrack_host" name="backontrack_host" value="%s" aria-describedby="backontrack_host_help" required>
		<p class="description" id="backontrack_host_help">%s</p>',
		esc_attr( backontrack_host() ),
		esc_html__( 'An address such as https://example.org, which the programme tells you.', 'backontrack' )
	);
}

/**
 * Puts the page among the settings.
 */
function backontrack_add_settings_page() {
	add_options_page( 'Back on Track', 'Back on Track', 'manage_options', 'backontrack', 'backontrack_settings_page' );
}

/**
 * Draws the page. Its nonce comes with settings_fields().
 */
function backontrack_settings_page() {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	echo '<div class="wrap"><h1>Back on Track</h1><p>';
	esc_html_e( 'Readers of your pages ask this host, and no other, for mentors, help and news. Put a widget into a page with the block “Back on Track”, with a shortcode, or by pasting the address of one on a line of its own:', 'backontrack' );
	echo '</p><p><code>[backontrack widget="mentor-finder" country="HU"]</code></p>';
	if ( '' !== backontrack_host() ) {
		printf( '<p><code>%s/embed/mentor-finder?country=HU</code></p>', esc_html( backontrack_host() ) );
	}
	echo '<form action="options.php" method="post">';
	settings_fields( 'backontrack' );
	do_settings_sections( 'backontrack' );
	submit_button();
	echo '</form></div>';
}
