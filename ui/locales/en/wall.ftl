# The other windows: the bay on a second screen, the wall.
wall-title = Cars in the workshop
wall-closed = The workshop is closed.
office-tab-windows = Screens
wall-windows-title = Other screens
wall-windows-more = Both screens have the same person: whoever signs in at one is signed in at the other. Closing the first window closes them all.
wall-open-bay = Bay on another screen
wall-open-bay-more = Drag the new window to the bay’s screen. What is changed here is seen there within two seconds.
wall-open-wall = Wall
wall-open-wall-more = Plate, stage and promised time only: no names, nothing about codes. It goes on while the screen is locked.
error-window = The window could not be opened. Try again.
wall-more = { CAT($n) ->
    [one] one more car
    [few] { NUM($n) } more cars
   *[other] { NUM($n) } more cars
 }
