/** The main job from end to end, in two browsers and two offices. */
package careplan.exchange;
