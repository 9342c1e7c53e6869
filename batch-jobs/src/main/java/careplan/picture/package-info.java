/** Pictures that came from outside, read so that none fills the memory; used by 利用者基本情報, CSV取込 and 印刷, without tables. */
package careplan.picture;
