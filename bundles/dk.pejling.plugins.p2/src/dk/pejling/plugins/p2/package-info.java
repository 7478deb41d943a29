/**
 * Plug-ins of a home by Equinox p2. A home has a p2 profile of its own in {@code HOME/plugins}: one unit in it stands for the
 * whole product and provides what the product's units provide, the others are what was installed. So the installation is
 * only read, and a new version of the product is a new version of that one unit. Start at
 * {@link dk.pejling.plugins.p2.HomeProfile}.
 */
package dk.pejling.plugins.p2;
